import type { RootDatabase } from "lmdb";
import { type AccountState, createAccountState } from "../store/account-state.js";
import type { Organization } from "../store/organization.js";
import { listTables } from "../store/watch-account.js";
import type { Saved, Settings } from "./data.js";

/** Where `Settings` are. */
export const SETTINGS_KEY = ["settings"];

/** A row of a table, and its place among all rows that were ever made. */
export interface SavedRow {
  readonly place: number;
  readonly row: unknown;
}

/** Reads everything that a database keeps. */
export function loadSaved(database: RootDatabase): { readonly saved: Saved; readonly lastPlace: number } {
  const accounts = new Map<string, AccountState>();
  for (const { key, value } of database.getRange(rangeOf("account"))) {
    const accountId = part(key, 1);
    accounts.set(accountId, createAccountState(accountId, (value as { createdAt: number }).createdAt));
  }
  const rows = [...database.getRange(rangeOf("row"))].map(({ key, value }) => ({
    key,
    ...(value as SavedRow),
  }));
  rows.sort((left, right) => left.place - right.place);
  for (const { key, row } of rows) {
    const account = accounts.get(part(key, 1));
    if (account === undefined) continue;
    const name = listTables(account).find((table) => table === part(key, 2));
    if (name !== undefined) (account[name] as Map<string, unknown>).set(part(key, 3), row);
  }
  const organizations = new Map(
    [...database.getRange(rangeOf("organization"))].map(({ key, value }) => [
      part(key, 1),
      value as Organization,
    ]),
  );
  const issuedSecrets = [...database.getKeys(rangeOf("secret"))].map((key) => part(key, 1));
  const settings = database.get(SETTINGS_KEY) as Settings | undefined;
  return {
    saved: { settings, accounts: [...accounts.values()], organizations, issuedSecrets },
    lastPlace: rows.at(-1)?.place ?? 0,
  };
}

function rangeOf(kind: string) {
  return { start: [kind], end: [kind, "\uffff"] };
}

function part(key: unknown, index: number): string {
  return String((key as readonly unknown[])[index]);
}
