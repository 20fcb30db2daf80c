import type {
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult,
} from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../operation.js";
import { createEc2Id } from "../store/ec2-id.js";
import type { SecurityGroupRule } from "../store/security-group-rule.js";
import { createEc2Error } from "./ec2-error.js";
import { findRows } from "./find-rows.js";
import { findNamedGroup } from "./find-security-groups.js";
import type { PermissionRule } from "./format-permissions.js";
import { formatRule } from "./format-rule.js";
import { readPermissions } from "./read-permissions.js";
import { readTagSpecifications } from "./read-tag-specifications.js";
import { isSameRule } from "./same-rule.js";

type Request = AuthorizeSecurityGroupIngressRequest & Partial<AuthorizeSecurityGroupEgressRequest>;

/** Rules in each direction. */
const MAX_RULES = 60;

/** Adds rules to a security group, all of them or none. */
export function authorizeSecurityGroup(
  { input, account, region, store }: OperationCall<Checked<Request>>,
  isEgress: boolean,
): AuthorizeSecurityGroupIngressResult {
  const tags = readTagSpecifications(input.TagSpecifications, "security-group-rule");
  const group = findNamedGroup(account, region, input);
  const added = readPermissions(account, group, input);
  const present = findRows(account, region, "securityGroupRules").filter(
    (rule) => rule.ownGroupId === group.groupId && rule.isEgress === isEgress,
  );
  const twice = added.find((rule, index) => added.findIndex((other) => isSameRule(other, rule)) < index);
  if (twice !== undefined) {
    const text = "The same permission must not appear multiple times";
    throw createEc2Error("InvalidParameterValue", text);
  }
  const known = added.find((rule) => present.some((other) => isSameRule(other, rule)));
  if (known !== undefined) {
    const text = `the specified rule "${formatKnown(known)}" already exists`;
    throw createEc2Error("InvalidPermission.Duplicate", text);
  }
  if (present.length + added.length > MAX_RULES) {
    const text = "The maximum number of rules per security group has been reached.";
    throw createEc2Error("RulesPerSecurityGroupLimitExceeded", text);
  }
  const rules = added.map((rule): SecurityGroupRule => {
    const ruleId = createEc2Id("sgr", store.random);
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

/** A rule as the refusal of a second one names it. */
function formatKnown(rule: PermissionRule): string {
  const { protocol, fromPort, toPort } = rule;
  const all = (number: number) => (number === -1 ? "ALL" : number);
  const traffic =
    protocol === "tcp" || protocol === "udp"
      ? [protocol.toUpperCase(), `from port: ${fromPort}`, `to port: ${toPort}`]
      : protocol === "icmp" || protocol === "icmpv6"
        ? [protocol.toUpperCase(), `type: ${all(fromPort)}`, `code: ${all(toPort)}`]
        : [protocol === "-1" ? "ALL" : protocol];
  return [`peer: ${rule.cidrIpv4 ?? rule.cidrIpv6 ?? rule.groupId}`, ...traffic, "ALLOW"].join(", ");
}
