import type { AccountState } from "../../store/account-state.js";
import { createEc2Error } from "../error/ec2-error.js";
import { openRegion } from "../given/open-region.js";
import { tableOf } from "../kind/find-kind.js";
import { KINDS } from "../kind/kinds.js";
import type { Ec2Kind, Ec2Rows } from "../row/ec2-tables.js";

/** The resources of a region: all, or those of the ids, each once. Throws EC2's refusal when an id names none. */
export function findRows<Name extends Ec2Kind>(
  account: AccountState,
  region: string,
  name: Name,
  ids?: readonly string[],
): readonly Ec2Rows[Name][] {
  openRegion(account, region);
  const rows = [...tableOf(account, name)].filter(([, row]) => row.region === region);
  if (ids === undefined || ids.length === 0) return rows.map(([, row]) => row);
  const found = new Map(rows);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) throw createMissing(name, missing);
  const asked = new Set(ids);
  return rows.filter(([id]) => asked.has(id)).map(([, row]) => row);
}

/** The resource of an id. */
export function findRow<Name extends Ec2Kind>(
  account: AccountState,
  region: string,
  name: Name,
  id: string,
): Ec2Rows[Name] {
  const [row] = findRows(account, region, name, [id]);
  if (row === undefined) throw createMissing(name, [id]);
  return row;
}

function createMissing(name: Ec2Kind, asked: readonly string[]): Error {
  const { prefix, missing, malformed } = KINDS[name];
  const wrong = asked.find((id) => !new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id));
  if (malformed !== undefined && wrong !== undefined) {
    return createEc2Error(malformed.code, malformed.describe(wrong));
  }
  const all = asked.length > 1 ? missing.describeAll?.(asked.join(", ")) : undefined;
  return createEc2Error(missing.code, all ?? missing.describe(asked[0] ?? ""));
}
