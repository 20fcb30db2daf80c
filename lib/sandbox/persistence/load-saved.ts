import type { RootDatabase } from "lmdb";
import type { RequestEntry } from "../decision/request-log.js";
import type { Decision, PolicyQuestion } from "../policy/decision.js";
import type { PendingChange } from "../replication/replication.js";
import type { Snapshot } from "../snapshot/snapshot.js";
import type { AccountState } from "../store/account-state.js";
import type { Organization } from "../store/organization.js";
import { listTables, type TableName } from "../store/watch-account.js";
import type { Saved, Settings } from "./persistence.js";

/** Where `Settings` are. */
export const SETTINGS_KEY = ["settings"];

/** A row of a table, and its place among all rows that were ever made. */
export interface SavedRow {
  readonly place: number;
  readonly row: unknown;
}

/** Makes an account in which nothing exists yet; `createdAt` is in milliseconds since 1970. */
export type CreateAccount = (accountId: string, createdAt: number) => AccountState;

/** Reads everything that a database keeps. */
export function loadSaved(
  database: RootDatabase,
  createAccount: CreateAccount,
): { readonly saved: Saved; readonly lastPlace: number } {
  const accounts = new Map<string, AccountState>();
  for (const { key, value } of database.getRange(rangeOf("account"))) {
    const accountId = part(key, 1);
    accounts.set(accountId, createAccount(accountId, (value as { createdAt: number }).createdAt));
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
  const snapshots = new Map<string, Map<string, Snapshot>>();
  for (const { key, value } of database.getRange(rangeOf("snapshot"))) {
    const named = snapshots.get(part(key, 1)) ?? new Map<string, Snapshot>();
    snapshots.set(part(key, 1), named.set(part(key, 2), parseSnapshot(value as SavedSnapshot)));
  }
  const pendingChanges = [...database.getRange(rangeOf("pendingChange"))].map(
    ({ value }) => value as PendingChange,
  );
  pendingChanges.sort((left, right) => left.madeAt - right.madeAt || left.count - right.count);
  const refusals = [...database.getRange(rangeOf("refusal"))].map(({ value }) =>
    parseEntry(value as SavedEntry),
  );
  refusals.sort((left, right) => left.number - right.number);
  const issuedSecrets = [...database.getKeys(rangeOf("secret"))].map((key) => part(key, 1));
  const settings = database.get(SETTINGS_KEY) as Settings | undefined;
  return {
    saved: {
      settings,
      accounts: [...accounts.values()],
      organizations,
      issuedSecrets,
      snapshots,
      pendingChanges,
      refusals,
    },
    lastPlace: rows.at(-1)?.place ?? 0,
  };
}

/** A refusal as JSON: what is known of the request is no longer worked out, but there. */
export interface SavedEntry extends Omit<RequestEntry, "decisions"> {
  readonly decisions: readonly {
    readonly question: Omit<PolicyQuestion, "context"> & {
      readonly context: readonly (readonly [string, string | readonly string[]])[];
    };
    readonly decision: Decision;
  }[];
}

/** A refusal as it is kept. */
export function formatEntry(entry: RequestEntry): SavedEntry {
  const decisions = entry.decisions.map(({ question, decision }) => ({
    question: { ...question, context: [...question.context()] },
    decision,
  }));
  return { ...entry, decisions };
}

function parseEntry(entry: SavedEntry): RequestEntry {
  const decisions = entry.decisions.map(({ question, decision }) => {
    const context = new Map(question.context);
    return { question: { ...question, context: () => context }, decision };
  });
  return { ...entry, decisions };
}

/** A snapshot as JSON. */
export interface SavedSnapshot {
  readonly takenAt: number;
  readonly tables: readonly (readonly [TableName, readonly (readonly [string, unknown])[]])[];
}

/** A snapshot as it is kept. */
export function formatSnapshot({ takenAt, tables }: Snapshot): SavedSnapshot {
  return { takenAt, tables: [...tables].map(([name, rows]) => [name, [...rows]]) };
}

function parseSnapshot({ takenAt, tables }: SavedSnapshot): Snapshot {
  return { takenAt, tables: new Map(tables.map(([name, rows]) => [name, new Map(rows)])) };
}

function rangeOf(kind: string) {
  return { start: [kind], end: [kind, "\uffff"] };
}

function part(key: unknown, index: number): string {
  return String((key as readonly unknown[])[index]);
}
