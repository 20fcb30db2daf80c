import type { SecurityGroup } from "../store/network.js";

/** The security group that comes with a network. */
export function createDefaultSecurityGroup(groupId: string, region: string, vpcId: string): SecurityGroup {
  return {
    groupId,
    groupName: "default",
    description: "default VPC security group",
    region,
    vpcId,
    isDefault: true,
    tags: [],
  };
}
