import type { CreateVpcRequest, CreateVpcResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatCidrBlock, parseCidrBlock } from "../address/cidr-block.js";
import { formatVpc } from "../answer/format-vpc.js";
import { createEc2Error } from "../error/ec2-error.js";
import { createDefaultSecurityGroup } from "../given/default-security-group.js";
import { findDhcpOptionsId } from "../given/given-resources.js";
import { KINDS } from "../kind/kinds.js";
import { findRows } from "../list/find-rows.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { Vpc } from "../row/vpc.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";

const MAX_VPCS = 5;
const LARGEST = 16;
const SMALLEST = 28;
const MEMBERS = ["CidrBlock", "InstanceTenancy", "TagSpecifications", "AmazonProvidedIpv6CidrBlock"];

/** Makes a VPC, with a security group of its own and without subnets. */
export const createVpc: Operation<CreateVpcRequest, CreateVpcResult> = (call) => {
  const { input, account, region, store } = call;
  refuseMembers("CreateVpc", { ...input }, MEMBERS);
  const { AmazonProvidedIpv6CidrBlock: isIpv6 } = input;
  if (isIpv6 === true)
    refuseMembers("CreateVpc", { AmazonProvidedIpv6CidrBlock: isIpv6 }, MEMBERS.slice(0, -1));
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.vpcs.type, "InvalidParameter");
  const cidrBlock = readCidrBlock(input.CidrBlock);
  const instanceTenancy = readTenancy(input.InstanceTenancy);
  if (findRows(account, region, "vpcs").length >= MAX_VPCS) {
    throw createEc2Error("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
  }
  const vpc: Vpc = {
    vpcId: createEc2Id(KINDS.vpcs.prefix, store.random),
    region,
    cidrBlock,
    associationId: createEc2Id("vpc-cidr-assoc", store.random),
    dhcpOptionsId: findDhcpOptionsId(account, region),
    instanceTenancy,
    isDefault: false,
    tags,
  };
  account.vpcs.set(vpc.vpcId, vpc);
  const groupId = createEc2Id(KINDS.securityGroups.prefix, store.random);
  const { group, rules } = createDefaultSecurityGroup({ groupId, region, vpcId: vpc.vpcId }, () =>
    createEc2Id(KINDS.securityGroupRules.prefix, store.random),
  );
  account.securityGroups.set(groupId, group);
  for (const rule of rules) account.securityGroupRules.set(rule.ruleId, rule);
  const { BlockPublicAccessStates: _, ...answer } = formatVpc(account.accountId, vpc);
  return { Vpc: { ...answer, Ipv6CidrBlockAssociationSet: [], State: "pending" } };
};

function readCidrBlock(text: string | undefined): string {
  if (text === undefined) {
    throw createEc2Error("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  }
  const block = parseCidrBlock(text);
  if (block.prefix < LARGEST || block.prefix > SMALLEST) {
    throw createEc2Error("InvalidVpc.Range", `The CIDR '${text}' is invalid.`);
  }
  return formatCidrBlock(block);
}

function readTenancy(tenancy = "default"): "default" | "dedicated" {
  if (tenancy === "default" || tenancy === "dedicated") return tenancy;
  throw createEc2Error("InvalidParameterValue", `Invalid value '${tenancy}' for InstanceTenancy.`);
}
