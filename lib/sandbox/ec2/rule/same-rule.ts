import type { PermissionRule } from "../answer/format-permissions.js";

/** Whether two rules allow the same; what they are described as does not count. */
export function isSameRule(one: PermissionRule, other: PermissionRule): boolean {
  const members = ["protocol", "fromPort", "toPort", "cidrIpv4", "cidrIpv6", "groupId"] as const;
  return members.every((member) => one[member] === other[member]);
}
