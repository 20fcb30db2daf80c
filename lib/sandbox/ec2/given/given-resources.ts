import type { AccountState } from "../../store/account-state.js";
import { KINDS } from "../kind/kinds.js";
import { readRegionTable } from "../region/read-tables.js";
import { createStableId } from "../row/ec2-id.js";
import type { Ec2Tables } from "../row/ec2-tables.js";
import type { Subnet } from "../row/subnet.js";
import type { Vpc } from "../row/vpc.js";
import { createDefaultSecurityGroup } from "./default-security-group.js";

const CIDR_BLOCK = "172.31.0.0/16";
/** A default subnet has 4,096 addresses: every sixteenth number in the third place begins one. */
const SUBNET_STEP = 16;

/** Tables as far as AWS itself puts rows into them. */
export type GivenTables = Pick<
  Ec2Tables,
  "vpcs" | "subnets" | "securityGroups" | "securityGroupRules" | "openRegions"
>;

/**
 * What AWS gives to an account in every region: a VPC to start in, a subnet of it in each zone, and its security
 * group. Its ids depend on account and region only: it may be computed as often as it is needed.
 */
export function createGivenResources(
  { accountId }: Pick<AccountState, "accountId">,
  region: string,
): GivenTables {
  const idOf = (prefix: string, name?: string) => createStableId(prefix, accountId, region, name);
  const vpc: Vpc = {
    vpcId: idOf(KINDS.vpcs.prefix),
    region,
    cidrBlock: CIDR_BLOCK,
    associationId: idOf("vpc-cidr-assoc"),
    dhcpOptionsId: idOf("dopt"),
    instanceTenancy: "default",
    isDefault: true,
    tags: [],
  };
  const { vpcId } = vpc;
  const zones = [...(readRegionTable(region)?.zones ?? [])].sort((left, right) =>
    left.id < right.id ? -1 : 1,
  );
  const subnets = zones.map(
    ({ name, id }, index): Subnet => ({
      subnetId: idOf(KINDS.subnets.prefix, name),
      region,
      vpcId,
      availabilityZone: name,
      availabilityZoneId: id,
      cidrBlock: `172.31.${index * SUBNET_STEP}.0/20`,
      isDefault: true,
      tags: [],
    }),
  );
  const { group, rules } = createDefaultSecurityGroup(
    { groupId: idOf(KINDS.securityGroups.prefix), region, vpcId },
    (name) => idOf(KINDS.securityGroupRules.prefix, name),
  );
  const givenIds = [vpcId, ...subnets.map(({ subnetId }) => subnetId), group.groupId];
  return {
    vpcs: new Map([[vpcId, vpc]]),
    subnets: new Map(subnets.map((subnet) => [subnet.subnetId, subnet])),
    securityGroups: new Map([[group.groupId, group]]),
    securityGroupRules: new Map(rules.map((rule) => [rule.ruleId, rule])),
    openRegions: new Map([[region, { region, givenIds }]]),
  };
}

/** The id of the region's set of DHCP options, which every VPC takes. */
export function findDhcpOptionsId({ accountId }: AccountState, region: string): string {
  return createStableId("dopt", accountId, region);
}
