import type { RequestLaunchTemplateData } from "@aws-sdk/client-ec2";
import type { Checked } from "../operation.js";
import { refuseMembers } from "../refuse-members.js";
import { createEc2Error } from "./ec2-error.js";
import { readTagsByType } from "./read-tag-specifications.js";
import { checkUserData } from "./user-data.js";

/** What a launch carries out, and a launch template may therefore hold. */
const MEMBERS = [
  "BlockDeviceMappings",
  "DisableApiStop",
  "DisableApiTermination",
  "EbsOptimized",
  "IamInstanceProfile",
  "ImageId",
  "InstanceInitiatedShutdownBehavior",
  "InstanceType",
  "KeyName",
  "MetadataOptions",
  "Monitoring",
  "NetworkInterfaces",
  "Placement",
  "SecurityGroupIds",
  "SecurityGroups",
  "TagSpecifications",
  "UserData",
];

/** The data of a launch template's version. What it names need not be there before the launch. */
export function readTemplateData(
  operation: string,
  data: Checked<RequestLaunchTemplateData>,
): Readonly<Record<string, unknown>> {
  refuseMembers(operation, { ...data }, MEMBERS);
  checkUserData(data.UserData);
  readTagsByType(data.TagSpecifications, ["instance", "network-interface", "volume"]);
  if (Object.values(data).some((value) => value !== undefined)) return { ...data };
  throw createEc2Error("MissingParameter", "The request must contain the parameter LaunchTemplateData");
}
