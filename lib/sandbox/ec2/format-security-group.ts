import type { IpPermission, SecurityGroup as SecurityGroupAnswer } from "@aws-sdk/client-ec2";
import { formatEc2Arn } from "../store/ec2-arn.js";
import type { SecurityGroup } from "../store/network.js";
import { formatTags } from "./format-tags.js";

/** All protocols, and nobody yet. */
const ALL: IpPermission = {
  IpProtocol: "-1",
  UserIdGroupPairs: [],
  IpRanges: [],
  Ipv6Ranges: [],
  PrefixListIds: [],
};

/** A security group as DescribeSecurityGroups answers it. Only a network's own lets its members in. */
export function formatSecurityGroup(accountId: string, group: SecurityGroup): SecurityGroupAnswer {
  const { groupId, groupName, description, vpcId, region, isDefault, tags } = group;
  return {
    GroupId: groupId,
    IpPermissionsEgress: [{ ...ALL, IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
    ...formatTags(tags),
    VpcId: vpcId,
    SecurityGroupArn: formatEc2Arn(region, accountId, "security-group", groupId),
    OwnerId: accountId,
    GroupName: groupName,
    Description: description,
    IpPermissions: isDefault ? [{ ...ALL, UserIdGroupPairs: [{ UserId: accountId, GroupId: groupId }] }] : [],
  };
}
