import type { RunInstancesRequest } from "@aws-sdk/client-ec2";
import type { Checked } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { findRow, findRows } from "../list/find-rows.js";
import { findOfferings } from "../region/find-instance-types.js";
import { readRegionTable } from "../region/read-tables.js";
import type { Subnet } from "../row/subnet.js";
import { findDefaultSubnet } from "../vpc/find-default-subnet.js";
import { findDefaultVpc, findGroupsByName } from "../vpc/find-security-groups.js";

type Launch = Checked<RunInstancesRequest>;

/** The subnet of a launch: the one that is named, or the default one of a zone that offers the type. */
export function findLaunchSubnet(
  account: AccountState,
  region: string,
  type: string,
  { SubnetId: id, Placement: placement }: Pick<Launch, "SubnetId" | "Placement">,
): Subnet {
  refuseMembers("RunInstances", { ...placement }, ["AvailabilityZone"]);
  const zone = placement?.AvailabilityZone;
  const zones = findOfferings(region).get(type) ?? [];
  const subnet =
    id === undefined
      ? checkDefaultSubnet(account, region, zones, zone)
      : findRow(account, region, "subnets", id);
  if (!zones.includes(subnet.availabilityZone)) {
    const text = `Your requested instance type (${type}) is not supported in your requested Availability Zone (${subnet.availabilityZone}). Please retry your request by not specifying an Availability Zone or choosing ${zones.join(", ")}.`;
    throw createEc2Error("Unsupported", text);
  }
  return subnet;
}

function checkDefaultSubnet(
  account: AccountState,
  region: string,
  zones: readonly string[],
  zone: string | undefined,
): Subnet {
  const vpc = findDefaultVpc(account, region);
  if (vpc === undefined) throw createEc2Error("VPCIdNotSpecified", "No default VPC for this user");
  if (zone !== undefined && !readRegionTable(region)?.zones.some(({ name }) => name === zone)) {
    throw createEc2Error("InvalidParameterValue", `Invalid availability zone: [${zone}]`);
  }
  const found = findDefaultSubnet(account, region, zone === undefined ? zones : [zone]);
  if (found !== undefined) return found;
  const text = `No subnets found for the default VPC '${vpc.vpcId}'. Please specify a subnet.`;
  throw createEc2Error("MissingInput", text);
}

/** The security groups of a launch: those that are named, or the VPC's own. */
export function findLaunchGroups(
  account: AccountState,
  region: string,
  vpcId: string,
  {
    SecurityGroupIds: ids = [],
    SecurityGroups: names = [],
  }: Pick<Launch, "SecurityGroupIds" | "SecurityGroups">,
): readonly string[] {
  const named = findGroupsByName(account, region, names);
  const given = ids.length === 0 ? [] : findRows(account, region, "securityGroups", ids);
  const groups = [...given, ...named];
  const foreign = groups.find((group) => group.vpcId !== vpcId);
  if (foreign !== undefined) {
    const text = `Security group ${foreign.groupId} and subnet belong to different networks.`;
    throw createEc2Error("InvalidParameter", text);
  }
  if (groups.length > 0) return [...new Set(groups.map(({ groupId }) => groupId))];
  return findRows(account, region, "securityGroups")
    .filter((group) => group.isDefault && group.vpcId === vpcId)
    .map(({ groupId }) => groupId);
}
