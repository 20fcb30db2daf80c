import { type FilterPaths, TAG_PATHS } from "./filter-paths.js";

/** The filters of DescribeSecurityGroups. */
export const GROUP_FILTERS: FilterPaths = {
  ...TAG_PATHS,
  ...createRulePaths("ip-permission", "IpPermissions"),
  ...createRulePaths("egress.ip-permission", "IpPermissionsEgress"),
  description: "Description",
  "group-id": "GroupId",
  "group-name": "GroupName",
  "owner-id": "OwnerId",
  "vpc-id": "VpcId",
};

function createRulePaths(name: string, member: string): FilterPaths {
  return {
    [`${name}.cidr`]: `${member}.IpRanges.CidrIp`,
    [`${name}.from-port`]: `${member}.FromPort`,
    [`${name}.group-id`]: `${member}.UserIdGroupPairs.GroupId`,
    [`${name}.group-name`]: `${member}.UserIdGroupPairs.GroupName`,
    [`${name}.ipv6-cidr`]: `${member}.Ipv6Ranges.CidrIpv6`,
    [`${name}.prefix-list-id`]: `${member}.PrefixListIds.PrefixListId`,
    [`${name}.protocol`]: `${member}.IpProtocol`,
    [`${name}.to-port`]: `${member}.ToPort`,
    [`${name}.user-id`]: `${member}.UserIdGroupPairs.UserId`,
  };
}

/** The filters of DescribeSecurityGroupRules. */
export const RULE_FILTERS: FilterPaths = {
  ...TAG_PATHS,
  "group-id": "GroupId",
  "security-group-rule-id": "SecurityGroupRuleId",
};
