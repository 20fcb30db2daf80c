import type {
  RevokedSecurityGroupRule,
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult,
} from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../operation.js";
import type { AccountState } from "../store/account-state.js";
import type { SecurityGroup } from "../store/network.js";
import type { SecurityGroupRule } from "../store/security-group-rule.js";
import { createEc2Error } from "./ec2-error.js";
import { findRows } from "./find-rows.js";
import { findNamedGroup } from "./find-security-groups.js";
import { formatPermissions } from "./format-permissions.js";
import { readPermissions } from "./read-permissions.js";
import { isSameRule } from "./same-rule.js";

type Call = OperationCall<Checked<RevokeSecurityGroupIngressRequest>>;

/**
 * Takes rules from a security group, named by id or by what they allow. What is not there is an error, but in the
 * default network, where the answer lists it.
 */
export function revokeSecurityGroup(call: Call, isEgress: boolean): RevokeSecurityGroupIngressResult {
  const { input, account, region } = call;
  const group = findNamedGroup(account, region, input);
  const present = findRows(account, region, "securityGroupRules").filter(
    (rule) => rule.ownGroupId === group.groupId && rule.isEgress === isEgress,
  );
  const { SecurityGroupRuleIds: ids = [] } = input;
  if (ids.length > 0) return remove(account, findByIds(call, ids, group, present));
  const asked = readPermissions(account, group, input);
  const found = present.filter((rule) => asked.some((other) => isSameRule(rule, other)));
  const unknown = asked.filter((rule) => !present.some((other) => isSameRule(rule, other)));
  if (unknown.length === 0) return remove(account, found);
  if (account.vpcs.get(group.vpcId)?.isDefault !== true) {
    const text = "The specified rule does not exist in this security group.";
    throw createEc2Error("InvalidPermission.NotFound", text);
  }
  return {
    ...remove(account, found),
    UnknownIpPermissions: formatPermissions(account.accountId, unknown),
  };
}

function findByIds(
  { account, region }: Call,
  ids: readonly string[],
  { groupId }: SecurityGroup,
  present: readonly SecurityGroupRule[],
): readonly SecurityGroupRule[] {
  const rules = findRows(account, region, "securityGroupRules", ids);
  const foreign = rules.find((rule) => !present.includes(rule));
  if (foreign === undefined) return rules;
  const text = `The security group rule ID '${foreign.ruleId}' does not exist in the security group '${groupId}'`;
  throw createEc2Error("InvalidSecurityGroupRuleId.NotFound", text);
}

function remove(
  account: AccountState,
  rules: readonly SecurityGroupRule[],
): RevokeSecurityGroupIngressResult {
  for (const { ruleId } of rules) account.securityGroupRules.delete(ruleId);
  return { Return: true, RevokedSecurityGroupRules: rules.map(formatRevoked) };
}

function formatRevoked(rule: SecurityGroupRule): RevokedSecurityGroupRule {
  const { cidrIpv4, cidrIpv6, groupId, description } = rule;
  return {
    SecurityGroupRuleId: rule.ruleId,
    GroupId: rule.ownGroupId,
    IsEgress: rule.isEgress,
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort,
    ToPort: rule.toPort,
    ...(cidrIpv4 === undefined ? {} : { CidrIpv4: cidrIpv4 }),
    ...(cidrIpv6 === undefined ? {} : { CidrIpv6: cidrIpv6 }),
    ...(groupId === undefined ? {} : { ReferencedGroupId: groupId }),
    ...(description === undefined ? {} : { Description: description }),
  };
}
