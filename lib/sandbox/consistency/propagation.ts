import { createHash } from "node:crypto";
import type { Service } from "../operation.js";
import type { AccountState } from "../store/account-state.js";
import type { Clock } from "../store/clock.js";
import type { Store } from "../store/store.js";
import { type Change, listTables, type TableName } from "../store/watch-account.js";
import { type Consistency, EDGES, type Edge, LATEST } from "./consistency.js";

/** How changes reach the edges of the local AWS. */
export interface Propagation {
  /** Takes note of a change that has just been made. */
  record(change: Change): void;
  /** The store as a service sees it now at an edge: accounts without the changes that have not arrived. Read only. */
  see(store: Store, edge: Edge, service: Service): Store;
  /** Lets everything arrive at once in an account, as when it is restored. */
  settle(accountId: string): void;
}

/** A change on its way. */
export interface Journey extends Change {
  readonly madeAt: number;
  /** Tells the changes of one row apart. */
  readonly count: number;
}

/** Where changes on their way are kept beyond this process. */
export interface Luggage {
  /** What was on its way when it was last looked. */
  readonly journeys: readonly Journey[];
  record(journey: Journey, isUnderway: boolean): void;
}

/** Makes changes arrive late; the same seed and the same changes always give the same delays. */
export function createPropagation(
  consistency: Consistency,
  clock: Clock,
  seed: string,
  luggage: Luggage,
): Propagation {
  if (consistency === "none") {
    for (const journey of luggage.journeys) luggage.record(journey, false);
    return { record: () => {}, see: (store) => store, settle: () => {} };
  }
  const journeys = new Map<string, readonly Journey[]>();
  for (const journey of luggage.journeys) {
    journeys.set(journey.accountId, [...(journeys.get(journey.accountId) ?? []), journey]);
  }
  const forget = (accountId: string) => {
    for (const journey of journeys.get(accountId) ?? []) luggage.record(journey, false);
    journeys.delete(accountId);
  };
  return {
    record(change) {
      if (isUse(change)) return;
      const now = clock.now().getTime();
      const others: Journey[] = [];
      for (const other of journeys.get(change.accountId) ?? []) {
        if (now - other.madeAt < LATEST) others.push(other);
        else luggage.record(other, false);
      }
      const count = others.filter(({ table, key }) => table === change.table && key === change.key).length;
      const journey = { ...change, madeAt: now, count };
      luggage.record(journey, true);
      journeys.set(change.accountId, [...others, journey]);
    },
    see(store, edge, service) {
      const now = clock.now().getTime();
      const isHere = (journey: Journey) =>
        now - journey.madeAt >= findDelay(consistency, seed, edge, service, journey);
      const seen = [...journeys].flatMap(([accountId, underway]) => {
        const account = store.accounts.get(accountId);
        if (underway.every(({ madeAt }) => now - madeAt >= LATEST)) forget(accountId);
        return account === undefined
          ? []
          : [[accountId, seeAccount(account, edge, underway, isHere)] as const];
      });
      return seen.length === 0 ? store : { ...store, accounts: new Map([...store.accounts, ...seen]) };
    },
    settle: forget,
  };
}

/** That a key or role was used is told by the side that saw it. */
function isUse({ table, before, after }: Change): boolean {
  if (table === "accessRecords") return true;
  const [earlier, later] = [before, after] as readonly { readonly lastUsed?: unknown }[];
  return earlier !== undefined && later !== undefined && earlier.lastUsed !== later.lastUsed;
}

function seeAccount(
  account: AccountState,
  edge: Edge,
  underway: readonly Journey[],
  isHere: (journey: Journey) => boolean,
): AccountState {
  const tables: Partial<Record<TableName, Map<string, unknown>>> = {};
  for (const name of listTables(account)) {
    if (EDGES[edge][name] === undefined) continue;
    const journeys = underway.filter(({ table }) => table === name);
    if (!journeys.every(isHere)) tables[name] = seeTable(account[name], journeys, isHere);
  }
  return Object.keys(tables).length === 0 ? account : { ...account, ...(tables as Partial<AccountState>) };
}

/** Every row as the last change that has arrived left it, or as it was before all of them. */
function seeTable(
  table: ReadonlyMap<string, unknown>,
  underway: readonly Journey[],
  isHere: (journey: Journey) => boolean,
): Map<string, unknown> {
  const seen = new Map(table);
  for (const key of new Set(underway.map((journey) => journey.key))) {
    const journeys = underway.filter((journey) => journey.key === key);
    const arrived = journeys.findLast(isHere);
    const row = arrived === undefined ? journeys[0]?.before : arrived.after;
    if (row === undefined) seen.delete(key);
    else seen.set(key, row);
  }
  return seen;
}

/** Milliseconds until a change is seen at an edge. */
function findDelay(
  consistency: Exclude<Consistency, "none">,
  seed: string,
  edge: Edge,
  service: Service,
  { table, key, count, after }: Journey,
): number {
  const lateness = EDGES[edge][table];
  if (lateness === undefined) return 0;
  const [from, to] = lateness[after === undefined ? "vanishing" : "appearing"][consistency][service];
  if (from === to) return from * 1000;
  const text = JSON.stringify([seed, edge, service, table, key, count]);
  const share = createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
  return (from + (to - from) * share) * 1000;
}
