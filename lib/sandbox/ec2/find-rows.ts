import type { AccountState } from "../store/account-state.js";
import type { SecurityGroup, Subnet, Vpc } from "../store/network.js";
import type { Table } from "../store/table.js";
import { createEc2Error } from "./ec2-error.js";
import { openRegion } from "./open-region.js";

/** The rows of EC2's tables. */
export interface Ec2Rows {
  readonly vpcs: Vpc;
  readonly subnets: Subnet;
  readonly securityGroups: SecurityGroup;
}

/** The tables of EC2's resources. */
export type Ec2Table = keyof Ec2Rows;

type Ec2Tables = { readonly [Name in Ec2Table]: Table<Ec2Rows[Name]> };

/** How a missing resource is refused. */
interface Kind {
  readonly code: string;
  /** What its id is called. */
  readonly label: string;
}

const KINDS: Readonly<Record<Ec2Table, Kind>> = {
  vpcs: { code: "InvalidVpcID.NotFound", label: "vpc ID" },
  subnets: { code: "InvalidSubnetID.NotFound", label: "subnet ID" },
  securityGroups: { code: "InvalidGroup.NotFound", label: "security group" },
};

/** The resources of a region: all, or those of the ids, each once. Throws EC2's refusal when an id names none. */
export function findRows<Name extends Ec2Table>(
  account: AccountState,
  region: string,
  name: Name,
  ids?: readonly string[],
): readonly Ec2Rows[Name][] {
  openRegion(account, region);
  const tables: Ec2Tables = account;
  const rows = [...tables[name]].filter(([, row]) => row.region === region);
  if (ids === undefined || ids.length === 0) return rows.map(([, row]) => row);
  const found = new Map(rows);
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) {
    const { code, label } = KINDS[name];
    throw createEc2Error(code, `The ${label} '${missing}' does not exist`);
  }
  const asked = new Set(ids);
  return rows.filter(([id]) => asked.has(id)).map(([, row]) => row);
}
