import type { AccountState } from "../../store/account-state.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";
import type { EntityKind, Quota } from "./kind.js";

/** The entity of a name (written in any case) or ARN. Throws `NoSuchEntity`. */
export function findEntity<Row>(account: AccountState, kind: EntityKind<Row>, name: string): Row {
  kind.checkName?.(name);
  const entity =
    kind.find === undefined ? kind.findTable(account).get(findKey(kind, name)) : kind.find(account, name);
  if (entity === undefined) throw createIamError("NoSuchEntity", kind.formatMissing(name));
  return entity;
}

/** An entity that the account may change. */
export function findModifiable<Row>(account: AccountState, kind: EntityKind<Row>, name: string): Row {
  const entity = findEntity(account, kind, name);
  kind.checkModifiable?.(entity);
  return entity;
}

/** Puts a row in the place of the one of the same name. */
export function setEntity<Row>(account: AccountState, kind: EntityKind<Row>, row: Row): void {
  kind.findTable(account).set(findKey(kind, kind.nameOf(row)), row);
}

/** Refuses a name that is taken, in whatever case, and one entity too many. */
export function checkNewEntity<Row>(
  account: AccountState,
  kind: EntityKind<Row>,
  name: string,
  key = findKey(kind, name),
): void {
  const table = kind.findTable(account);
  if (table.has(key)) throw createIamError("EntityAlreadyExists", kind.formatTaken(name));
  checkQuota(kind.quota, table.size + 1);
}

/** Moves an entity to a name that must be free, or its own. */
export function renameEntity<Row>(
  account: AccountState,
  kind: EntityKind<Row>,
  row: Row,
  renamed: Row,
): void {
  const table = kind.findTable(account);
  const name = kind.nameOf(renamed);
  const taken = table.get(findKey(kind, name));
  if (taken !== undefined && taken !== row) {
    throw createIamError("EntityAlreadyExists", kind.formatTaken(name));
  }
  table.delete(findKey(kind, kind.nameOf(row)));
  table.set(findKey(kind, name), renamed);
}

/** Refuses more than a quota allows. */
export function checkQuota([name, limit]: Quota, count: number): void {
  if (count > limit) throw createIamError("LimitExceeded", `Cannot exceed quota for ${name}: ${limit}`);
}

function findKey<Row>(kind: EntityKind<Row>, name: string): string {
  return kind.isNamedByArn ? name : keyOf(name);
}
