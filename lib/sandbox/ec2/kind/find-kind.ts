import type { AccountState } from "../../store/account-state.js";
import type { Table } from "../../store/table.js";
import type { Ec2Kind, Ec2KindTables, Ec2Rows } from "../row/ec2-tables.js";
import { KINDS } from "./kinds.js";

/** Every kind of EC2's resources. */
export const EC2_KINDS = Object.keys(KINDS) as readonly Ec2Kind[];

/** How an id begins, up to its last dash; nothing for what has none. */
export function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf("-")));
}

/** The kind of what has an id, by how the id begins. */
export function findKindOfId(id: string): Ec2Kind | undefined {
  const prefix = prefixOf(id);
  return EC2_KINDS.find((name) => KINDS[name].prefix === prefix);
}

/** The kind of a resource type, e.g. of `security-group`. */
export function findKindOfType(type: string): Ec2Kind | undefined {
  return EC2_KINDS.find((name) => KINDS[name].type === type);
}

/** The table of a kind. */
export function tableOf<Name extends Ec2Kind>(account: AccountState, name: Name): Table<Ec2Rows[Name]> {
  const tables: Ec2KindTables = account;
  return tables[name];
}

/** What stands for a resource in its ARN. */
export function nameInArnOf<Name extends Ec2Kind>(name: Name, row: Ec2Rows[Name]): string {
  const { nameInArn, id } = KINDS[name];
  return nameInArn === "id" ? id(row) : nameInArn(row);
}

/** The resource of a region that something in an ARN stands for, undefined when there is none. */
export function findByArn<Name extends Ec2Kind>(
  account: AccountState,
  region: string,
  name: Name,
  text: string,
): Ec2Rows[Name] | undefined {
  const table = tableOf(account, name);
  const row =
    KINDS[name].nameInArn === "id"
      ? table.get(text)
      : [...table.values()].find((one) => one.region === region && nameInArnOf(name, one) === text);
  return row?.region === region ? row : undefined;
}
