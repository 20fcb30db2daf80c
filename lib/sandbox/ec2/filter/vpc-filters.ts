import { type FilterPaths, TAG_PATHS } from "./filter-paths.js";

/** The filters of DescribeVpcs. */
export const VPC_FILTERS: FilterPaths = {
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

/** The filters of DescribeSubnets. */
export const SUBNET_FILTERS: FilterPaths = {
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
