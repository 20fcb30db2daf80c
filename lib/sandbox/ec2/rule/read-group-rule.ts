import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow } from "../list/find-rows.js";
import type { SecurityGroup } from "../row/security-group.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";

/** A rule of a security group by its id. Throws EC2's refusal of one that is not there, or not of that direction. */
export function readGroupRule(
  account: AccountState,
  { groupId, region }: SecurityGroup,
  id: string,
  isEgress?: boolean,
): SecurityGroupRule {
  const rule = findRow(account, region, "securityGroupRules", id);
  if (rule.ownGroupId === groupId && (isEgress === undefined || rule.isEgress === isEgress)) return rule;
  const text = `The security group rule ID '${id}' does not exist in the security group '${groupId}'`;
  throw createEc2Error("InvalidSecurityGroupRuleId.NotFound", text);
}
