import type {
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult,
} from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../../service/operation.js";
import { formatKnownRule } from "../answer/format-known-rule.js";
import { formatRule } from "../answer/format-rule.js";
import { createEc2Error } from "../error/ec2-error.js";
import { KINDS } from "../kind/kinds.js";
import { createEc2Id } from "../row/ec2-id.js";
import { findGroupRules } from "../row/group-rules.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";
import { findNamedGroup } from "../vpc/find-security-groups.js";
import { readPermissions } from "./read-permissions.js";
import { isSameRule } from "./same-rule.js";

type Request = AuthorizeSecurityGroupIngressRequest & Partial<AuthorizeSecurityGroupEgressRequest>;

/** Rules in each direction. */
const MAX_RULES = 60;

/** Adds rules to a security group, all of them or none. */
export function authorizeSecurityGroup(
  { input, account, region, store }: OperationCall<Checked<Request>>,
  isEgress: boolean,
): AuthorizeSecurityGroupIngressResult {
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.securityGroupRules.type);
  const group = findNamedGroup(account, region, input);
  const added = readPermissions(account, group, input);
  const present = findGroupRules(account, group, isEgress);
  const twice = added.find((rule, index) => added.findIndex((other) => isSameRule(other, rule)) < index);
  if (twice !== undefined) {
    const text = "The same permission must not appear multiple times";
    throw createEc2Error("InvalidParameterValue", text);
  }
  const known = added.find((rule) => present.some((other) => isSameRule(other, rule)));
  if (known !== undefined) {
    const text = `the specified rule "${formatKnownRule(known)}" already exists`;
    throw createEc2Error("InvalidPermission.Duplicate", text);
  }
  if (present.length + added.length > MAX_RULES) {
    const text = "The maximum number of rules per security group has been reached.";
    throw createEc2Error("RulesPerSecurityGroupLimitExceeded", text);
  }
  const rules = added.map((rule): SecurityGroupRule => {
    const ruleId = createEc2Id(KINDS.securityGroupRules.prefix, store.random);
    const { description, ...rest } = rule;
    return {
      ruleId,
      ownGroupId: group.groupId,
      region,
      isEgress,
      ...rest,
      ...(description === undefined ? {} : { description }),
      isGiven: false,
      tags,
    };
  });
  for (const rule of rules) account.securityGroupRules.set(rule.ruleId, rule);
  return { Return: true, SecurityGroupRules: rules.map((rule) => formatRule(account, rule)) };
}
