import type {
  RevokeSecurityGroupIngressRequest,
  RevokeSecurityGroupIngressResult,
} from "@aws-sdk/client-ec2";
import type { Checked, OperationCall } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatPermissions } from "../answer/format-permissions.js";
import { formatRevokedRule } from "../answer/format-rule.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findGroupRules } from "../row/group-rules.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";
import { findNamedGroup } from "../vpc/find-security-groups.js";
import { readGroupRule } from "./read-group-rule.js";
import { readPermissions } from "./read-permissions.js";
import { isSameRule } from "./same-rule.js";

type Call = OperationCall<Checked<RevokeSecurityGroupIngressRequest>>;

/**
 * Takes rules from a security group, named by id or by what they allow. What is not there is an error, but in the
 * default VPC, where the answer lists it.
 */
export function revokeSecurityGroup(call: Call, isEgress: boolean): RevokeSecurityGroupIngressResult {
  const { input, account, region } = call;
  const group = findNamedGroup(account, region, input);
  const { SecurityGroupRuleIds: ids = [] } = input;
  if (ids.length > 0) {
    return remove(
      account,
      ids.map((id) => readGroupRule(account, group, id, isEgress)),
    );
  }
  const present = findGroupRules(account, group, isEgress);
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

function remove(
  account: AccountState,
  rules: readonly SecurityGroupRule[],
): RevokeSecurityGroupIngressResult {
  for (const { ruleId } of rules) account.securityGroupRules.delete(ruleId);
  return { Return: true, RevokedSecurityGroupRules: rules.map(formatRevokedRule) };
}
