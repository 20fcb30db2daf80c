import type { Ec2Tables } from "./ec2-tables.js";
import type { SecurityGroup } from "./security-group.js";
import type { SecurityGroupRule } from "./security-group-rule.js";

/** The rules of a security group, oldest first: all, or those of one direction. */
export function findGroupRules(
  account: Pick<Ec2Tables, "securityGroupRules">,
  { groupId }: Pick<SecurityGroup, "groupId">,
  isEgress?: boolean,
): readonly SecurityGroupRule[] {
  return [...account.securityGroupRules.values()].filter(
    (rule) => rule.ownGroupId === groupId && (isEgress === undefined || rule.isEgress === isEgress),
  );
}
