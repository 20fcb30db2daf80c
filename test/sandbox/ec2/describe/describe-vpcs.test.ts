import assert from "node:assert/strict";
import { describeRows } from "../../../../lib/sandbox/ec2/describe/describe-rows.js";
import { ACCOUNT_ID, createWorld } from "../../world.js";
import { checkAnswers, checkRefusals, currentWorld, filter, useEc2World } from "../ec2-world.js";

const ID = "vpc-046e1726288db7c95";
const VPC = {
  OwnerId: ACCOUNT_ID,
  InstanceTenancy: "default",
  CidrBlockAssociationSet: [
    {
      AssociationId: "vpc-cidr-assoc-0e8a9653ab4ed69e4",
      CidrBlock: "172.31.0.0/16",
      CidrBlockState: { State: "associated" },
    },
  ],
  IsDefault: true,
  BlockPublicAccessStates: { InternetGatewayBlockMode: "off" },
  VpcId: ID,
  State: "available",
  CidrBlock: "172.31.0.0/16",
  DhcpOptionsId: "dopt-0bade5c9f55030890",
};

/** Filters that the VPC of a new account passes, and the same filters with a value that it does not. */
const FILTERS = [
  ["cidr", "172.31.*", "10.*"],
  ["cidr-block-association.association-id", "vpc-cidr-assoc-0e8a9653ab4ed69e4", "vpc-cidr-assoc-0"],
  ["cidr-block-association.cidr-block", "172.31.0.0/16", "172.31.0.0/20"],
  ["cidr-block-association.state", "associated", "disassociated"],
  ["dhcp-options-id", "dopt-*", "dopt-0"],
  ["is-default", "true", "false"],
  ["isDefault", "true", "false"],
  ["owner-id", ACCOUNT_ID, "999999999999"],
  ["state", "available", "pending"],
  ["vpc-id", ID, "vpc-0"],
] as const;

describe("DescribeVpcs", () => {
  useEc2World();

  checkAnswers([
    ["a new account's VPC", [["DescribeVpcs"]], () => ({ Vpcs: [VPC] })],
    ["the VPC of an id", [["DescribeVpcs", { VpcIds: [ID, ID] }]], () => ({ Vpcs: [VPC] })],
    ["nothing by a tag", [["DescribeVpcs", { Filters: [filter("tag:a", "*")] }]], () => ({ Vpcs: [] })],
    [
      "nothing by a tag's key",
      [["DescribeVpcs", { Filters: [filter("tag-key", "*")] }]],
      () => ({ Vpcs: [] }),
    ],
  ]);

  for (const [name, fitting, other] of FILTERS) {
    checkAnswers([
      [
        `what passes ${name}`,
        [["DescribeVpcs", { Filters: [filter(name, fitting)] }]],
        () => ({ Vpcs: [VPC] }),
      ],
      [
        `nothing for another ${name}`,
        [["DescribeVpcs", { Filters: [filter(name, other)] }]],
        () => ({ Vpcs: [] }),
      ],
    ]);
  }

  checkRefusals([
    [
      "an id that names none",
      [["DescribeVpcs", { VpcIds: [ID, "vpc-0123456789abcdef0"] }]],
      ["InvalidVpcID.NotFound", "The vpc ID 'vpc-0123456789abcdef0' does not exist"],
    ],
    [
      "ids in pages",
      [["DescribeVpcs", { VpcIds: [ID], MaxResults: 5 }]],
      ["InvalidParameterCombination", "The parameter VpcIds cannot be used with the parameter MaxResults"],
    ],
    [
      "an unknown filter",
      [["DescribeVpcs", { Filters: [filter("defaultVpc", "true")] }]],
      ["InvalidParameterValue", "The filter 'defaultVpc' is invalid"],
    ],
  ]);

  it("gives each region and each account a VPC of its own", async () => {
    const { account, store, clock, user } = currentWorld();
    const other = await createWorld("210987654321");
    const ids = ["ap-northeast-1", "us-east-1"].flatMap((region) =>
      [account, other.account].map(async (owner) => {
        const call = {
          input: {},
          caller: user("admin"),
          account: owner,
          store,
          region,
          clock,
          requestId: "",
        };
        const [vpc] = describeRows("vpcs", call)["Vpcs"] as readonly { readonly VpcId: string }[];
        return vpc?.VpcId;
      }),
    );
    assert.equal(new Set(await Promise.all(ids)).size, 4);
  });
});
