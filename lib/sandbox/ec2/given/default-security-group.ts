import type { AccountState } from "../../store/account-state.js";
import type { SecurityGroup } from "../row/network.js";

/** Makes the security group that comes with a network, whose members may reach each other. */
export function createDefaultSecurityGroup(
  account: AccountState,
  groupId: string,
  region: string,
  vpcId: string,
  createRuleId: (name: string) => string,
): SecurityGroup {
  const group: SecurityGroup = {
    groupId,
    groupName: "default",
    description: "default VPC security group",
    region,
    vpcId,
    isDefault: true,
    tags: [],
  };
  account.securityGroups.set(groupId, group);
  createGivenRules(account, group, createRuleId);
  return group;
}

/** Makes the rules that come with a security group: everything may go out, and a network's own lets its members in. */
export function createGivenRules(
  account: AccountState,
  { groupId, region, isDefault }: Pick<SecurityGroup, "groupId" | "region" | "isDefault">,
  createRuleId: (name: string) => string,
): void {
  const all = {
    ownGroupId: groupId,
    region,
    protocol: "-1",
    fromPort: -1,
    toPort: -1,
    isGiven: true,
    tags: [],
  };
  const egressId = createRuleId("egress");
  account.securityGroupRules.set(egressId, {
    ruleId: egressId,
    ...all,
    isEgress: true,
    cidrIpv4: "0.0.0.0/0",
  });
  if (!isDefault) return;
  const ingressId = createRuleId("ingress");
  account.securityGroupRules.set(ingressId, { ruleId: ingressId, ...all, isEgress: false, groupId });
}
