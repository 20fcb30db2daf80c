import type { DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatSecurityGroup } from "../answer/format-security-group.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";
import { findGroupsByName } from "../network/find-security-groups.js";

const FILTERS: FilterPaths = {
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

/** Describes the region's security groups; those that are named must be in the region's default network. */
export const describeSecurityGroups: Operation<
  DescribeSecurityGroupsRequest,
  DescribeSecurityGroupsResult
> = ({ input, account, region }) => {
  const { GroupIds: ids, GroupNames: names = [], Filters: filters } = input;
  checkPaging(ids, input.MaxResults, { ids: "securityGroupIdSet", maxResults: "maxResults" });
  const rows = findRows(account, region, "securityGroups", ids);
  const named = new Set(findGroupsByName(account, region, names));
  const asked = named.size === 0 ? rows : rows.filter((group) => named.has(group));
  const groups = asked.map((group) => formatSecurityGroup(account, group));
  const passing = filterItems(groups, filters, FILTERS);
  const { items, position } = findPage(passing, input, ({ GroupId }) => GroupId ?? "");
  return { SecurityGroups: [...items], ...position };
};
