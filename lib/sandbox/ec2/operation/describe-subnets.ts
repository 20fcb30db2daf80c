import type { DescribeSubnetsRequest, DescribeSubnetsResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatSubnet } from "../answer/format-subnet.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

const FILTERS: FilterPaths = {
  ...TAG_PATHS,
  "availability-zone": "AvailabilityZone",
  availabilityZone: "AvailabilityZone",
  "availability-zone-id": "AvailabilityZoneId",
  availabilityZoneId: "AvailabilityZoneId",
  "available-ip-address-count": "AvailableIpAddressCount",
  "cidr-block": "CidrBlock",
  cidr: "CidrBlock",
  cidrBlock: "CidrBlock",
  "customer-owned-ipv4-pool": "CustomerOwnedIpv4Pool",
  "default-for-az": "DefaultForAz",
  defaultForAz: "DefaultForAz",
  "enable-dns64": "EnableDns64",
  "enable-lni-at-device-index": "EnableLniAtDeviceIndex",
  "ipv6-cidr-block-association.association-id": "Ipv6CidrBlockAssociationSet.AssociationId",
  "ipv6-cidr-block-association.ipv6-cidr-block": "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock",
  "ipv6-cidr-block-association.state": "Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State",
  "ipv6-native": "Ipv6Native",
  "map-customer-owned-ip-on-launch": "MapCustomerOwnedIpOnLaunch",
  "map-public-ip-on-launch": "MapPublicIpOnLaunch",
  "outpost-arn": "OutpostArn",
  "owner-id": "OwnerId",
  "private-dns-name-options-on-launch.enable-resource-name-dns-a-record":
    "PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord",
  "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record":
    "PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord",
  "private-dns-name-options-on-launch.hostname-type": "PrivateDnsNameOptionsOnLaunch.HostnameType",
  state: "State",
  "subnet-arn": "SubnetArn",
  "subnet-id": "SubnetId",
  "vpc-id": "VpcId",
};

/** Describes the region's subnets. */
export const describeSubnets: Operation<DescribeSubnetsRequest, DescribeSubnetsResult> = ({
  input,
  account,
  region,
}) => {
  checkPaging(input.SubnetIds, input.MaxResults, { ids: "SubnetIds", maxResults: "MaxResults" });
  const rows = findRows(account, region, "subnets", input.SubnetIds);
  const subnets = rows.map((subnet) => formatSubnet(account, subnet));
  const passing = filterItems(subnets, input.Filters, FILTERS);
  const { items, position } = findPage(passing, input, ({ SubnetId }) => SubnetId ?? "");
  return { Subnets: [...items], ...position };
};
