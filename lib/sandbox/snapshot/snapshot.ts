import type { AccountState } from "../store/account-state.js";
import { listTables, type TableName } from "../store/watch-account.js";

/** An account as it was: rows are never changed, so that they are shared with the account. */
export interface Snapshot {
  /** Milliseconds since 1970, by the local account's clock. */
  readonly takenAt: number;
  readonly tables: ReadonlyMap<TableName, ReadonlyMap<string, unknown>>;
}

/** Snapshots by name, by account. */
export type Snapshots = Map<string, Map<string, Snapshot>>;

/** Keeps an account as it is now. */
export function takeSnapshot(account: AccountState, now: Date): Snapshot {
  const tables = listTables(account).map((name) => [name, new Map<string, unknown>(account[name])] as const);
  return { takenAt: now.getTime(), tables: new Map(tables) };
}

/** Makes an account what it was, also what it had forgotten since. Tables that are as they were are not touched. */
export function restoreSnapshot(account: AccountState, { tables }: Snapshot): void {
  for (const name of listTables(account)) {
    const table: Map<string, unknown> = account[name];
    const kept = tables.get(name) ?? new Map<string, unknown>();
    if (isSame(table, kept)) continue;
    table.clear();
    for (const [key, row] of kept) table.set(key, row);
  }
}

/** The account that a snapshot is of, as it was then. */
export function openSnapshot(account: AccountState, { tables }: Snapshot): AccountState {
  return { ...account, ...Object.fromEntries(tables) };
}

function isSame(table: ReadonlyMap<string, unknown>, kept: ReadonlyMap<string, unknown>): boolean {
  return table.size === kept.size && [...kept].every(([key, row]) => table.get(key) === row);
}
