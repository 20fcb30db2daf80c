import { ACCOUNT_ID } from "../../world.js";
import { checkAnswers, checkRefusals, currentWorld, filter, useEc2World } from "../ec2-world.js";

const VPC_ID = "vpc-046e1726288db7c95";

function idOf(letter: string): string {
  const subnets = [...currentWorld().account.subnets.values()];
  return subnets.find(({ availabilityZone }) => availabilityZone.endsWith(letter))?.subnetId ?? "";
}

function subnet(letter: string, zone: string, third: number): object {
  const id = idOf(letter);
  return {
    AvailabilityZoneId: `apne1-az${zone}`,
    MapCustomerOwnedIpOnLaunch: false,
    OwnerId: ACCOUNT_ID,
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    SubnetArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:subnet/${id}`,
    EnableDns64: false,
    Ipv6Native: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: "ip-name",
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    BlockPublicAccessStates: { InternetGatewayBlockMode: "off" },
    SubnetId: id,
    State: "available",
    VpcId: VPC_ID,
    CidrBlock: `172.31.${third}.0/20`,
    AvailableIpAddressCount: 4091,
    AvailabilityZone: `ap-northeast-1${letter}`,
    DefaultForAz: true,
    MapPublicIpOnLaunch: true,
  };
}
const subnets = () => [subnet("c", "1", 0), subnet("d", "2", 16), subnet("a", "4", 32)];

/** Filters that only the subnet of the first zone passes. */
const FILTERS = [
  ["availability-zone", "*1a"],
  ["availabilityZone", "ap-northeast-1a"],
  ["availability-zone-id", "apne1-az4"],
  ["cidr-block", "172.31.32.0/20"],
  ["cidr", "172.31.32.0/20"],
] as const;

/** Filters that every subnet passes, and a value that none does. */
const SHARED = [
  ["available-ip-address-count", "4091", "4092"],
  ["default-for-az", "true", "false"],
  ["enable-dns64", "false", "true"],
  ["ipv6-native", "false", "true"],
  ["map-customer-owned-ip-on-launch", "false", "true"],
  ["map-public-ip-on-launch", "true", "false"],
  ["owner-id", ACCOUNT_ID, "0"],
  ["private-dns-name-options-on-launch.hostname-type", "ip-name", "resource-name"],
  ["private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record", "false", "true"],
  ["state", "available", "pending"],
  ["subnet-arn", "arn:*", "x"],
  ["subnet-id", "subnet-*", "x"],
  ["vpc-id", VPC_ID, "vpc-0"],
] as const;

describe("DescribeSubnets", () => {
  useEc2World();

  checkAnswers([
    ["one subnet in each zone", [["DescribeSubnets"]], () => ({ Subnets: subnets() })],
    [
      "subnets by id",
      [["DescribeSubnets", () => ({ SubnetIds: [idOf("a"), idOf("c")] })]],
      () => ({ Subnets: [subnets()[0], subnets()[2]] }),
    ],
  ]);

  for (const [name, value] of FILTERS) {
    checkAnswers([
      [
        `what passes ${name}`,
        [["DescribeSubnets", { Filters: [filter(name, value)] }]],
        () => ({ Subnets: [subnets()[2]] }),
      ],
    ]);
  }

  for (const [name, fitting, other] of SHARED) {
    checkAnswers([
      [
        `what passes ${name}`,
        [["DescribeSubnets", { Filters: [filter(name, fitting)] }]],
        () => ({ Subnets: subnets() }),
      ],
      [
        `nothing for another ${name}`,
        [["DescribeSubnets", { Filters: [filter(name, other)] }]],
        () => ({ Subnets: [] }),
      ],
    ]);
  }

  checkRefusals([
    [
      "an id that names none",
      [["DescribeSubnets", { SubnetIds: ["subnet-1", "subnet-2"] }]],
      ["InvalidSubnetID.NotFound", "The subnet ID 'subnet-1' does not exist"],
    ],
    [
      "ids in pages",
      [["DescribeSubnets", () => ({ SubnetIds: [idOf("a")], MaxResults: 5 })]],
      ["InvalidParameterCombination", "The parameter SubnetIds cannot be used with the parameter MaxResults"],
    ],
    [
      "an unknown filter",
      [["DescribeSubnets", { Filters: [filter("zone", "x")] }]],
      ["InvalidParameterValue", "The filter 'zone' is invalid"],
    ],
  ]);
});
