import type { DescribeVpcsRequest, DescribeVpcsResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { formatVpc } from "../answer/format-vpc.js";
import { type FilterPaths, filterItems, TAG_PATHS } from "../filter/filter-items.js";
import { checkPaging } from "../list/check-paging.js";
import { findPage } from "../list/find-page.js";
import { findRows } from "../list/find-rows.js";

const FILTERS: FilterPaths = {
  ...TAG_PATHS,
  cidr: "CidrBlock",
  cidrBlock: "CidrBlock",
  "cidr-block": "CidrBlock",
  "cidr-block-association.association-id": "CidrBlockAssociationSet.AssociationId",
  "cidr-block-association.cidr-block": "CidrBlockAssociationSet.CidrBlock",
  "cidr-block-association.state": "CidrBlockAssociationSet.CidrBlockState.State",
  "dhcp-options-id": "DhcpOptionsId",
  dhcpOptionsId: "DhcpOptionsId",
  "ipv6-cidr-block-association.association-id": "Ipv6CidrBlockAssociationSet.AssociationId",
  "ipv6-cidr-block-association.ipv6-cidr-block": "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock",
  "ipv6-cidr-block-association.ipv6-pool": "Ipv6CidrBlockAssociationSet.Ipv6Pool",
  "ipv6-cidr-block-association.state": "Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State",
  "is-default": "IsDefault",
  isDefault: "IsDefault",
  "owner-id": "OwnerId",
  state: "State",
  "vpc-id": "VpcId",
};

/** Describes the region's networks. */
export const describeVpcs: Operation<DescribeVpcsRequest, DescribeVpcsResult> = ({
  input,
  account,
  region,
}) => {
  checkPaging(input.VpcIds, input.MaxResults, { ids: "VpcIds", maxResults: "MaxResults" });
  const rows = findRows(account, region, "vpcs", input.VpcIds);
  const vpcs = rows.map((vpc) => formatVpc(account.accountId, vpc));
  const passing = filterItems(vpcs, input.Filters, FILTERS);
  const { items, position } = findPage(passing, input, ({ VpcId }) => VpcId ?? "");
  return { Vpcs: [...items], ...position };
};
