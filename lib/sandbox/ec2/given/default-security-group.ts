import type { SecurityGroup } from "../row/security-group.js";
import type { SecurityGroupRule } from "../row/security-group-rule.js";

/** The security group that comes with a VPC, whose members may reach each other, with its rules. */
export function createDefaultSecurityGroup(
  place: Pick<SecurityGroup, "groupId" | "region" | "vpcId">,
  createRuleId: (name: string) => string,
): { readonly group: SecurityGroup; readonly rules: readonly SecurityGroupRule[] } {
  const group: SecurityGroup = {
    ...place,
    groupName: "default",
    description: "default VPC security group",
    isDefault: true,
    tags: [],
  };
  return { group, rules: createGivenRules(group, createRuleId) };
}

/** The rules that come with a security group: everything may go out, and a VPC's own lets its members in. */
export function createGivenRules(
  { groupId, region, isDefault }: Pick<SecurityGroup, "groupId" | "region" | "isDefault">,
  createRuleId: (name: string) => string,
): readonly SecurityGroupRule[] {
  const all = {
    ownGroupId: groupId,
    region,
    protocol: "-1",
    fromPort: -1,
    toPort: -1,
    isGiven: true,
    tags: [],
  };
  const egress = { ruleId: createRuleId("egress"), ...all, isEgress: true, cidrIpv4: "0.0.0.0/0" };
  if (!isDefault) return [egress];
  return [egress, { ruleId: createRuleId("ingress"), ...all, isEgress: false, groupId }];
}
