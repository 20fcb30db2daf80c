import type { RequestLaunchTemplateData } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { createEc2Error } from "../error/ec2-error.js";
import { readTagsByType } from "../tag/read-tag-specifications.js";
import { checkUserData } from "./user-data.js";

/** What makes a launch what it is: a launch carries it out, and a launch template may hold it. */
export const TEMPLATE_MEMBERS = [
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

/** What a launch makes that can have tags. */
export const TAGGED = ["instance", "network-interface", "volume"] as const;

/** The data of a launch template's version. What it names need not be there before the launch. */
export function readTemplateData(
  operation: string,
  data: Checked<RequestLaunchTemplateData>,
): Readonly<Record<string, unknown>> {
  refuseMembers(operation, { ...data }, TEMPLATE_MEMBERS);
  checkUserData(data.UserData);
  readTagsByType(data.TagSpecifications, TAGGED);
  if (Object.values(data).some((value) => value !== undefined)) return { ...data };
  throw createEc2Error("MissingParameter", "The request must contain the parameter LaunchTemplateData");
}
