import type { AuthorizationCall, RequestedResource } from "../../authorization/requested-action.js";
import type { Members } from "../../protocol/members.js";
import { findTemplate, type TemplateInput } from "../launch/launch-templates.js";
import { formatEc2Arn } from "../row/ec2-arn.js";

/** Members of a launch that name resources of a type beside its launch template. */
const OVERRIDES: Readonly<Record<string, readonly string[]>> = {
  image: ["ImageId"],
  "key-pair": ["KeyName"],
  "network-interface": ["NetworkInterfaces"],
  "security-group": ["SecurityGroupIds", "SecurityGroups"],
  snapshot: ["BlockDeviceMappings"],
  subnet: ["SubnetId"],
};

/**
 * Adds to a resource of a launch which launch template it is made from, and whether the resource is as the template
 * (or AWS) has it or the request names another.
 */
export function addTemplateKeys(
  { input, account, region }: Pick<AuthorizationCall, "input" | "account" | "region">,
  resource: RequestedResource,
): RequestedResource {
  const given = input["LaunchTemplate"] as TemplateInput | undefined;
  if (given === undefined) return resource;
  const id = findTemplate(account, region, given)?.launchTemplateId ?? given.LaunchTemplateId ?? "*";
  const type = resource.arn.slice(resource.arn.lastIndexOf(":") + 1).split("/")[0] ?? "";
  const context = {
    ...resource.context,
    "ec2:LaunchTemplate": formatEc2Arn(region, account.accountId, "launch-template", id),
    "ec2:IsLaunchTemplateResource": String(!isNamed(input, OVERRIDES[type] ?? [])),
  };
  return { ...resource, context };
}

function isNamed(input: Members, members: readonly string[]): boolean {
  return members.some((member) => input[member] !== undefined);
}
