import type { AccountState } from "../../store/account-state.js";

/** Takes a security group away with its rules. */
export function removeSecurityGroup(account: AccountState, groupId: string): void {
  for (const { ruleId, ownGroupId } of account.securityGroupRules.values()) {
    if (ownGroupId === groupId) account.securityGroupRules.delete(ruleId);
  }
  account.securityGroups.delete(groupId);
}
