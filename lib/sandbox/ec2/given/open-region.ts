import type { AccountState } from "../../store/account-state.js";
import { readRegionTable } from "../region/read-tables.js";
import { createStableId } from "../row/ec2-id.js";
import { createDefaultSecurityGroup } from "./default-security-group.js";

const CIDR_BLOCK = "172.31.0.0/16";
/** A default subnet has 4,096 addresses: every sixteenth number in the third place begins one. */
const SUBNET_STEP = 16;

/** Makes what AWS gives to an account in every region, when the region is first looked at: a network to start in. */
export function openRegion(account: AccountState, region: string): void {
  if (account.openRegions.has(region)) return;
  const { accountId } = account;
  const idOf = (prefix: string, name?: string) => createStableId(prefix, accountId, region, name);
  const vpcId = idOf("vpc");
  account.vpcs.set(vpcId, {
    vpcId,
    region,
    cidrBlock: CIDR_BLOCK,
    associationId: idOf("vpc-cidr-assoc"),
    dhcpOptionsId: idOf("dopt"),
    instanceTenancy: "default",
    isDefault: true,
    tags: [],
  });
  const zones = readRegionTable(region)?.zones ?? [];
  const sorted = [...zones].sort((left, right) => (left.id < right.id ? -1 : 1));
  for (const [index, { name, id }] of sorted.entries()) {
    const subnetId = idOf("subnet", name);
    account.subnets.set(subnetId, {
      subnetId,
      region,
      vpcId,
      availabilityZone: name,
      availabilityZoneId: id,
      cidrBlock: `172.31.${index * SUBNET_STEP}.0/20`,
      isDefault: true,
      tags: [],
    });
  }
  const group = createDefaultSecurityGroup(account, idOf("sg"), region, vpcId, (name) => idOf("sgr", name));
  const subnetIds = sorted.map(({ name }) => idOf("subnet", name));
  account.openRegions.set(region, { region, givenIds: [vpcId, ...subnetIds, group.groupId] });
}

/** The id of the region's set of DHCP options, which every network takes. */
export function findDhcpOptionsId({ accountId }: AccountState, region: string): string {
  return createStableId("dopt", accountId, region);
}
