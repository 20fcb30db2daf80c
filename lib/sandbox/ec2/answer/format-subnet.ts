import type { Subnet as SubnetAnswer } from "@aws-sdk/client-ec2";
import type { AccountState } from "../../store/account-state.js";
import { findAddresses } from "../address/find-addresses.js";
import { formatEc2Arn } from "../row/ec2-arn.js";
import type { Subnet } from "../row/subnet.js";
import { formatTags } from "./format-tags.js";

/** A subnet as DescribeSubnets answers it. */
export function formatSubnet(account: AccountState, subnet: Subnet): SubnetAnswer {
  const { subnetId, vpcId, region, availabilityZone, availabilityZoneId, cidrBlock, isDefault, tags } =
    subnet;
  return {
    AvailabilityZoneId: availabilityZoneId,
    MapCustomerOwnedIpOnLaunch: false,
    OwnerId: account.accountId,
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    ...formatTags(tags),
    SubnetArn: formatEc2Arn(region, account.accountId, "subnet", subnetId),
    EnableDns64: false,
    Ipv6Native: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: "ip-name",
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    BlockPublicAccessStates: { InternetGatewayBlockMode: "off" },
    SubnetId: subnetId,
    State: "available",
    VpcId: vpcId,
    CidrBlock: cidrBlock,
    AvailableIpAddressCount: findAddresses(account, subnet).freeCount,
    AvailabilityZone: availabilityZone,
    DefaultForAz: isDefault,
    MapPublicIpOnLaunch: isDefault,
  };
}
