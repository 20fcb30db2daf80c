import { ACCOUNT_ID } from "../world.js";
import {
  checkAnswers,
  checkRefusals,
  currentWorld,
  filter,
  type Step,
  TAGS,
  useEc2World,
} from "./ec2-world.js";

const DEFAULT_ID = "vpc-046e1726288db7c95";
const DHCP_ID = "dopt-0bade5c9f55030890";
const tagged = (type: string) => ({ TagSpecifications: [{ ResourceType: type, Tags: TAGS }] });
const CREATE: Step = ["CreateVpc", { CidrBlock: "10.0.0.0/16" }];

const lastOf = <Row>(table: ReadonlyMap<string, Row>) => [...table].at(-1) ?? failMissing();
const vpcId = () => lastOf(currentWorld().account.vpcs)[0];
const subnetId = () => lastOf(currentWorld().account.subnets)[0];
const groupId = () => lastOf(currentWorld().account.securityGroups)[0];
const inVpc = (input: object) => () => ({ VpcId: vpcId(), ...input });
const SUBNET: Step = ["CreateSubnet", inVpc({ CidrBlock: "10.0.1.0/24" })];
const GROUP: Step = ["CreateSecurityGroup", { GroupName: "web", Description: "for the lesson" }];

function failMissing(): never {
  throw new Error("nothing is there");
}

function vpc(more: object = {}): object {
  const [id, row] = lastOf(currentWorld().account.vpcs);
  return {
    OwnerId: ACCOUNT_ID,
    InstanceTenancy: "default",
    CidrBlockAssociationSet: [
      { AssociationId: row.associationId, CidrBlock: "10.0.0.0/16", CidrBlockState: { State: "associated" } },
    ],
    IsDefault: false,
    VpcId: id,
    State: "available",
    CidrBlock: "10.0.0.0/16",
    DhcpOptionsId: DHCP_ID,
    ...more,
  };
}
const NEW = { Ipv6CidrBlockAssociationSet: [], State: "pending" };
const SHOWN = { BlockPublicAccessStates: { InternetGatewayBlockMode: "off" } };
const invalid = (text: string) => ["InvalidParameterValue", text] as const;
const busy = (text: string) => ["DependencyViolation", text] as const;

describe("EC2's operations on VPCs", () => {
  useEc2World();

  checkAnswers([
    ["a new VPC", [CREATE], () => ({ Vpc: vpc(NEW) })],
    [
      "a VPC whose block had more bits than it needs",
      [["CreateVpc", { CidrBlock: "10.0.3.4/16", InstanceTenancy: "dedicated", ...tagged("vpc") }]],
      () => ({ Vpc: vpc({ ...NEW, InstanceTenancy: "dedicated", Tags: TAGS }) }),
    ],
    [
      "a VPC by its tag",
      [
        ["CreateVpc", { CidrBlock: "10.0.0.0/16", ...tagged("vpc") }],
        ["DescribeVpcs", { Filters: [filter("tag:Name", "less*"), filter("tag-key", "Name")] }],
      ],
      () => ({ Vpcs: [vpc({ ...SHOWN, Tags: TAGS })] }),
    ],
    [
      "nothing by another value of a tag",
      [
        ["CreateVpc", { CidrBlock: "10.0.0.0/16", ...tagged("vpc") }],
        ["DescribeVpcs", { Filters: [filter("tag:Name", "Lesson")] }],
      ],
      () => ({ Vpcs: [] }),
    ],
    [
      "what is left when a VPC and its security group have been deleted",
      [
        CREATE,
        ["DeleteVpc", inVpc({})],
        ["DescribeSecurityGroups", { Filters: [filter("vpc-id", "vpc-*")] }],
      ],
      () => ({ SecurityGroups: [defaultGroup()] }),
    ],
    [
      "a new subnet in a zone",
      [
        CREATE,
        [
          "CreateSubnet",
          inVpc({ CidrBlock: "10.0.1.7/28", AvailabilityZone: "ap-northeast-1c", ...tagged("subnet") }),
        ],
        ["DescribeSubnets", () => ({ SubnetIds: [subnetId()] })],
      ],
      () => ({
        Subnets: [
          {
            AvailabilityZoneId: "apne1-az1",
            MapCustomerOwnedIpOnLaunch: false,
            OwnerId: ACCOUNT_ID,
            AssignIpv6AddressOnCreation: false,
            Ipv6CidrBlockAssociationSet: [],
            Tags: TAGS,
            SubnetArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:subnet/${subnetId()}`,
            EnableDns64: false,
            Ipv6Native: false,
            PrivateDnsNameOptionsOnLaunch: {
              HostnameType: "ip-name",
              EnableResourceNameDnsARecord: false,
              EnableResourceNameDnsAAAARecord: false,
            },
            ...SHOWN,
            SubnetId: subnetId(),
            State: "available",
            VpcId: vpcId(),
            CidrBlock: "10.0.1.0/28",
            AvailableIpAddressCount: 11,
            AvailabilityZone: "ap-northeast-1c",
            DefaultForAz: false,
            MapPublicIpOnLaunch: false,
          },
        ],
      }),
    ],
    [
      "what is left when a subnet and its VPC have been deleted",
      [
        CREATE,
        SUBNET,
        ["DeleteSubnet", () => ({ SubnetId: subnetId() })],
        ["DeleteVpc", inVpc({})],
        ["DescribeSubnets", { Filters: [filter("default-for-az", "false")] }],
      ],
      () => ({ Subnets: [] }),
    ],
    [
      "a new security group",
      [["CreateSecurityGroup", { GroupName: "web", Description: "x", ...tagged("security-group") }]],
      () => ({
        GroupId: groupId(),
        Tags: TAGS,
        SecurityGroupArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:security-group/${groupId()}`,
      }),
    ],
    [
      "a new security group, which lets nobody in",
      [GROUP, ["DescribeSecurityGroups", { GroupNames: ["web"] }]],
      () => ({
        SecurityGroups: [
          {
            ...defaultGroup(),
            GroupId: groupId(),
            SecurityGroupArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:security-group/${groupId()}`,
            GroupName: "web",
            Description: "for the lesson",
            IpPermissions: [],
          },
        ],
      }),
    ],
    [
      "no security group that has been deleted by its name",
      [
        GROUP,
        ["DeleteSecurityGroup", { GroupName: "web" }],
        ["DescribeSecurityGroups", { Filters: [filter("group-name", "web")] }],
      ],
      () => ({ SecurityGroups: [] }),
    ],
  ]);

  checkRefusals([
    [
      "a VPC without a block",
      [["CreateVpc"]],
      ["MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."],
    ],
    ...["10.0.0.0", "10.0.0.256/16", "10.0.0.0/33", "ten"].map(
      (text) =>
        [
          `the block ${text}`,
          [["CreateVpc", { CidrBlock: text }]],
          invalid(`Value (${text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.`),
        ] as const,
    ),
    ...["10.0.0.0/15", "10.0.0.0/29"].map(
      (text) =>
        [
          `the block ${text}`,
          [["CreateVpc", { CidrBlock: text }]],
          ["InvalidVpc.Range", `The CIDR '${text}' is invalid.`],
        ] as const,
    ),
    [
      "a sixth VPC",
      [CREATE, CREATE, CREATE, CREATE, CREATE],
      ["VpcLimitExceeded", "The maximum number of VPCs has been reached."],
    ],
    [
      "tags for something else than the VPC",
      [["CreateVpc", { CidrBlock: "10.0.0.0/16", ...tagged("subnet") }]],
      ["InvalidParameter", "'subnet' is not a valid taggable resource type for this operation."],
    ],
    [
      "to delete a VPC that is not there",
      [["DeleteVpc", { VpcId: "vpc-0" }]],
      ["InvalidVpcID.NotFound", "The vpc ID 'vpc-0' does not exist"],
    ],
    [
      "to delete a VPC with subnets",
      [["DeleteVpc", { VpcId: DEFAULT_ID }]],
      busy(`The vpc '${DEFAULT_ID}' has dependencies and cannot be deleted.`),
    ],
    [
      "a subnet outside of its VPC",
      [CREATE, ["CreateSubnet", inVpc({ CidrBlock: "10.1.0.0/24" })]],
      ["InvalidSubnet.Range", "The CIDR '10.1.0.0/24' is invalid."],
    ],
    [
      "a subnet that is too small",
      [CREATE, ["CreateSubnet", inVpc({ CidrBlock: "10.0.0.0/29" })]],
      ["InvalidSubnet.Range", "The CIDR '10.0.0.0/29' is invalid."],
    ],
    [
      "a subnet around another",
      [CREATE, SUBNET, ["CreateSubnet", inVpc({ CidrBlock: "10.0.0.0/20" })]],
      ["InvalidSubnet.Conflict", "The CIDR '10.0.0.0/20' conflicts with another subnet"],
    ],
    [
      "a subnet inside another",
      [CREATE, SUBNET, ["CreateSubnet", inVpc({ CidrBlock: "10.0.1.16/28" })]],
      ["InvalidSubnet.Conflict", "The CIDR '10.0.1.16/28' conflicts with another subnet"],
    ],
    [
      "a subnet in a zone that the region does not have",
      [CREATE, ["CreateSubnet", inVpc({ CidrBlock: "10.0.1.0/24", AvailabilityZone: "ap-northeast-1b" })]],
      invalid(
        "Value (ap-northeast-1b) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ap-northeast-1a, ap-northeast-1c, ap-northeast-1d.",
      ),
    ],
    [
      "a security group whose name is taken",
      [GROUP, GROUP],
      ["InvalidGroup.Duplicate", `The security group 'web' already exists for VPC '${DEFAULT_ID}'`],
    ],
    [
      "a security group named default",
      [["CreateSecurityGroup", { GroupName: "default", Description: "x" }]],
      invalid("Cannot use reserved security group name: default"),
    ],
    [
      "a security group named like an id",
      [["CreateSecurityGroup", { GroupName: "sg-web", Description: "x" }]],
      invalid("Value (sg-web) for parameter GroupName is invalid. Group names may not be in the format sg-*"),
    ],
    [
      "a security group described in Japanese",
      [["CreateSecurityGroup", { GroupName: "web", Description: "教材" }]],
      invalid(
        "Value (教材) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.",
      ),
    ],
    [
      "to delete nothing in particular",
      [["DeleteSecurityGroup"]],
      ["MissingParameter", "The request must contain the parameter groupName or groupId"],
    ],
  ]);
});

function defaultGroup(): object {
  const group = [...currentWorld().account.securityGroups.values()].find(({ isDefault }) => isDefault);
  const all = { IpProtocol: "-1", UserIdGroupPairs: [], IpRanges: [], Ipv6Ranges: [], PrefixListIds: [] };
  return {
    GroupId: group?.groupId,
    IpPermissionsEgress: [{ ...all, IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
    VpcId: group?.vpcId,
    SecurityGroupArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:security-group/${group?.groupId}`,
    OwnerId: ACCOUNT_ID,
    GroupName: "default",
    Description: "default VPC security group",
    IpPermissions: [{ ...all, UserIdGroupPairs: [{ UserId: ACCOUNT_ID, GroupId: group?.groupId }] }],
  };
}
