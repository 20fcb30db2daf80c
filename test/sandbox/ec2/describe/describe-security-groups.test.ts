import { ACCOUNT_ID } from "../../world.js";
import { checkAnswers, checkRefusals, currentWorld, filter, useEc2World } from "../ec2-world.js";

const VPC_ID = "vpc-046e1726288db7c95";
const ALL = { IpProtocol: "-1", UserIdGroupPairs: [], IpRanges: [], Ipv6Ranges: [], PrefixListIds: [] };
const NO_ID = "sg-0123456789abcdef0";

const idOf = () => [...currentWorld().account.securityGroups.keys()][0] ?? "";

function group(): object {
  const id = idOf();
  return {
    GroupId: id,
    IpPermissionsEgress: [{ ...ALL, IpRanges: [{ CidrIp: "0.0.0.0/0" }] }],
    VpcId: VPC_ID,
    SecurityGroupArn: `arn:aws:ec2:ap-northeast-1:${ACCOUNT_ID}:security-group/${id}`,
    OwnerId: ACCOUNT_ID,
    GroupName: "default",
    Description: "default VPC security group",
    IpPermissions: [{ ...ALL, UserIdGroupPairs: [{ UserId: ACCOUNT_ID, GroupId: id }] }],
  };
}

/** Filters that the group passes, and a value that it does not. */
const FILTERS = [
  ["description", "default*", "other"],
  ["egress.ip-permission.cidr", "0.0.0.0/0", "10.0.0.0/8"],
  ["egress.ip-permission.protocol", "-1", "tcp"],
  ["group-id", "sg-*", NO_ID],
  ["group-name", "default", "Default"],
  ["ip-permission.group-id", "sg-*", NO_ID],
  ["ip-permission.protocol", "-1", "tcp"],
  ["ip-permission.user-id", ACCOUNT_ID, "0"],
  ["owner-id", ACCOUNT_ID, "0"],
  ["vpc-id", VPC_ID, "vpc-0"],
] as const;

describe("DescribeSecurityGroups", () => {
  useEc2World();

  checkAnswers([
    ["the VPC's own group", [["DescribeSecurityGroups"]], () => ({ SecurityGroups: [group()] })],
    [
      "a group by id",
      [["DescribeSecurityGroups", () => ({ GroupIds: [idOf()] })]],
      () => ({ SecurityGroups: [group()] }),
    ],
    [
      "a group by name",
      [["DescribeSecurityGroups", { GroupNames: ["default"] }]],
      () => ({ SecurityGroups: [group()] }),
    ],
    [
      "nothing by a rule that is not there",
      [["DescribeSecurityGroups", { Filters: [filter("ip-permission.from-port", "*")] }]],
      () => ({ SecurityGroups: [] }),
    ],
  ]);

  for (const [name, fitting, other] of FILTERS) {
    checkAnswers([
      [
        `what passes ${name}`,
        [["DescribeSecurityGroups", { Filters: [filter(name, fitting)] }]],
        () => ({ SecurityGroups: [group()] }),
      ],
      [
        `nothing for another ${name}`,
        [["DescribeSecurityGroups", { Filters: [filter(name, other)] }]],
        () => ({ SecurityGroups: [] }),
      ],
    ]);
  }

  checkRefusals([
    [
      "an id that names none",
      [["DescribeSecurityGroups", { GroupIds: [NO_ID] }]],
      ["InvalidGroup.NotFound", `The security group '${NO_ID}' does not exist`],
    ],
    [
      "an id of another kind",
      [["DescribeSecurityGroups", { GroupIds: ["vpc-1"] }]],
      ["InvalidGroupId.Malformed", 'Invalid id: "vpc-1" (expecting "sg-...")'],
    ],
    [
      "an id that cannot be",
      [["DescribeSecurityGroups", { GroupIds: ["sg-x"] }]],
      ["InvalidGroupId.Malformed", 'Invalid id: "sg-x"'],
    ],
    [
      "a name that is not there",
      [["DescribeSecurityGroups", { GroupNames: ["web"] }]],
      ["InvalidGroup.NotFound", `The security group 'web' does not exist in default VPC '${VPC_ID}'`],
    ],
    [
      "ids in pages",
      [["DescribeSecurityGroups", () => ({ GroupIds: [idOf()], MaxResults: 5 })]],
      [
        "InvalidParameterCombination",
        "The parameter securityGroupIdSet cannot be used with the parameter maxResults",
      ],
    ],
    [
      "an unknown filter",
      [["DescribeSecurityGroups", { Filters: [filter("name", "x")] }]],
      ["InvalidParameterValue", "The filter 'name' is invalid"],
    ],
  ]);
});
