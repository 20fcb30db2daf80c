import type { CreateSubnetRequest, CreateSubnetResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { formatCidrBlock, isInside, parseCidrBlock } from "../address/cidr-block.js";
import { formatSubnet } from "../answer/format-subnet.js";
import { createEc2Error } from "../error/ec2-error.js";
import { KINDS } from "../kind/kinds.js";
import { findRow, findRows } from "../list/find-rows.js";
import type { Zone } from "../region/create-region-table.js";
import { findZone } from "../region/find-zone.js";
import { readRegionTable } from "../region/read-tables.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { Subnet } from "../row/subnet.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";

const LARGEST = 16;
const SMALLEST = 28;
const MEMBERS = ["AvailabilityZone", "AvailabilityZoneId", "CidrBlock", "TagSpecifications", "VpcId"];

/** Makes a subnet in a network. */
export const createSubnet: Operation<CreateSubnetRequest, CreateSubnetResult> = (call) => {
  const { input, account, region, store } = call;
  refuseMembers("CreateSubnet", { ...input }, MEMBERS);
  const { CidrBlock: text, AvailabilityZone: name, AvailabilityZoneId: id } = input;
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.subnets.type, "InvalidParameter");
  const vpc = findRow(account, region, "vpcs", input.VpcId);
  if (text === undefined) {
    throw createEc2Error("MissingParameter", "Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  }
  const block = parseCidrBlock(text);
  const isPossible = block.prefix >= LARGEST && block.prefix <= SMALLEST;
  if (!isPossible || !isInside(block, parseCidrBlock(vpc.cidrBlock))) {
    throw createEc2Error("InvalidSubnet.Range", `The CIDR '${text}' is invalid.`);
  }
  const zone = readZone(region, name, id);
  const others = findRows(account, region, "subnets").filter(({ vpcId }) => vpcId === vpc.vpcId);
  const isTaken = others
    .map(({ cidrBlock }) => parseCidrBlock(cidrBlock))
    .some((other) => isInside(block, other) || isInside(other, block));
  if (isTaken) {
    throw createEc2Error("InvalidSubnet.Conflict", `The CIDR '${text}' conflicts with another subnet`);
  }
  const subnet: Subnet = {
    subnetId: createEc2Id(KINDS.subnets.prefix, store.random),
    region,
    vpcId: vpc.vpcId,
    availabilityZone: zone.name,
    availabilityZoneId: zone.id,
    cidrBlock: formatCidrBlock(block),
    isDefault: false,
    tags,
  };
  account.subnets.set(subnet.subnetId, subnet);
  return { Subnet: formatSubnet(account, subnet) };
};

/** The zone that is named, or the first. */
function readZone(region: string, name: string | undefined, id: string | undefined): Zone {
  const found = findZone(region, name, id);
  if (found !== undefined) return found;
  const zones = readRegionTable(region)?.zones ?? [];
  const [member, value, known] =
    name === undefined
      ? ["availabilityZoneId", id, zones.map((candidate) => candidate.id)]
      : ["availabilityZone", name, zones.map((candidate) => candidate.name)];
  const text = `Value (${value}) for parameter ${member} is invalid. Subnets can currently only be created in the following availability zones: ${known.join(", ")}.`;
  throw createEc2Error("InvalidParameterValue", text);
}
