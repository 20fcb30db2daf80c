import type { CreateSecurityGroupRequest, CreateSecurityGroupResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatTags } from "../answer/format-tags.js";
import { createEc2Error } from "../error/ec2-error.js";
import { createGivenRules } from "../given/default-security-group.js";
import { KINDS } from "../kind/kinds.js";
import { findRow, findRows } from "../list/find-rows.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import { createEc2Id } from "../row/ec2-id.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";
import { findDefaultVpc } from "../vpc/find-security-groups.js";

const MAX_LENGTH = 255;

/** Makes a security group that lets nobody in. */
export const createSecurityGroup: Operation<CreateSecurityGroupRequest, CreateSecurityGroupResult> = (
  call,
) => {
  const { input, account, region, store } = call;
  const { GroupName: groupName, Description: description } = input;
  checkText("GroupName", groupName);
  checkText("GroupDescription", description);
  checkName(groupName);
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.securityGroups.type);
  const vpcId = findVpcId(account, region, input.VpcId);
  const groups = findRows(account, region, "securityGroups").filter((group) => group.vpcId === vpcId);
  if (groups.some((group) => group.groupName === groupName)) {
    const text = `The security group '${groupName}' already exists for VPC '${vpcId}'`;
    throw createEc2Error("InvalidGroup.Duplicate", text);
  }
  const groupId = createEc2Id(KINDS.securityGroups.prefix, store.random);
  account.securityGroups.set(groupId, {
    groupId,
    groupName,
    description,
    vpcId,
    region,
    isDefault: false,
    tags,
  });
  const rules = createGivenRules({ groupId, region, isDefault: false }, () =>
    createEc2Id(KINDS.securityGroupRules.prefix, store.random),
  );
  for (const rule of rules) account.securityGroupRules.set(rule.ruleId, rule);
  const arn = formatEc2Arn(region, account.accountId, "security-group", groupId);
  return { GroupId: groupId, ...formatTags(tags), SecurityGroupArn: arn };
};

function findVpcId(account: AccountState, region: string, given: string | undefined): string {
  if (given !== undefined) return findRow(account, region, "vpcs", given).vpcId;
  const vpc = findDefaultVpc(account, region);
  if (vpc === undefined) throw createEc2Error("VPCIdNotSpecified", "No default VPC for this user");
  return vpc.vpcId;
}

function checkText(name: string, text: string): void {
  const problem = /[^\x20-\x7e]/.test(text)
    ? "Character sets beyond ASCII are not supported."
    : text.length > MAX_LENGTH
      ? `It must be at most ${MAX_LENGTH} characters long.`
      : undefined;
  if (problem === undefined) return;
  throw createEc2Error(
    "InvalidParameterValue",
    `Value (${text}) for parameter ${name} is invalid. ${problem}`,
  );
}

function checkName(name: string): void {
  if (name === "default") {
    throw createEc2Error("InvalidParameterValue", "Cannot use reserved security group name: default");
  }
  if (name.startsWith("sg-")) {
    const text = `Value (${name}) for parameter GroupName is invalid. Group names may not be in the format sg-*`;
    throw createEc2Error("InvalidParameterValue", text);
  }
}
