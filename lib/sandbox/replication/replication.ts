import { createHash } from "node:crypto";
import type { AccountState } from "../store/account-state.js";
import type { Clock } from "../store/clock.js";
import type { Store } from "../store/store.js";
import { type Change, listTables, type TableName } from "../store/watch-account.js";
import { type Consistency, EDGES, type Edge } from "./consistency.js";
import type { ReplicatedService, ReplicationDelay, Window } from "./delay.js";

/** How changes reach the edges of the local AWS. */
export interface Replication {
  /** Takes note of a change that has just been made. */
  record(change: Change): void;
  /** The store as a service sees it now at an edge: accounts without the changes that have not arrived. Read only. */
  findView(store: Store, edge: Edge, service: ReplicatedService): Store;
  /** When the last change of an account has arrived everywhere: milliseconds since 1970, 0 without any. */
  findLastArrival(accountId: string): number;
  /** Lets everything arrive at once in an account, as when it is restored. */
  settle(accountId: string): void;
}

/** A change on its way. */
export interface PendingChange extends Change {
  readonly madeAt: number;
  /** Tells the changes of one row apart. */
  readonly count: number;
}

/** Where changes on their way are kept beyond this process. */
export interface PendingChangeStore {
  /** What was on its way when it was last looked. */
  readonly pendingChanges: readonly PendingChange[];
  record(change: PendingChange, isUnderway: boolean): void;
}

/** Makes changes arrive late; the same seed and the same changes always give the same delays. */
export function createReplication(
  consistency: Consistency,
  clock: Clock,
  seed: string,
  kept: PendingChangeStore,
  services: readonly ReplicatedService[],
): Replication {
  if (consistency === "none") {
    for (const change of kept.pendingChanges) kept.record(change, false);
    return {
      record: () => {},
      findView: (store) => store,
      findLastArrival: () => 0,
      settle: () => {},
    };
  }
  const delays = services.flatMap(({ replicationDelays }) => replicationDelays ?? []);
  const findTableDelay = (edge: Edge, table: TableName) =>
    delays.map((one) => one[edge]?.[table]).find((delay) => delay !== undefined);
  const isDelayed = (table: TableName) => EDGES.some((edge) => findTableDelay(edge, table) !== undefined);
  const latest = findLatest(consistency, services);
  const pendingChanges = new Map<string, readonly PendingChange[]>();
  for (const change of kept.pendingChanges) {
    pendingChanges.set(change.accountId, [...(pendingChanges.get(change.accountId) ?? []), change]);
  }
  const forget = (accountId: string) => {
    for (const change of pendingChanges.get(accountId) ?? []) kept.record(change, false);
    pendingChanges.delete(accountId);
  };
  return {
    record(change) {
      if (!isDelayed(change.table) || isUse(change)) return;
      const now = clock.now().getTime();
      const others: PendingChange[] = [];
      for (const other of pendingChanges.get(change.accountId) ?? []) {
        if (now - other.madeAt < latest) others.push(other);
        else kept.record(other, false);
      }
      const count = others.filter(({ table, key }) => table === change.table && key === change.key).length;
      const made = { ...change, madeAt: now, count };
      kept.record(made, true);
      pendingChanges.set(change.accountId, [...others, made]);
    },
    findView(store, edge, service) {
      const now = clock.now().getTime();
      const isLate = (table: TableName) => findTableDelay(edge, table) !== undefined;
      const isHere = (change: PendingChange) => {
        const window = findWindow(consistency, service, change, findTableDelay(edge, change.table));
        return now - change.madeAt >= findDelay(window, [seed, edge, service.name], change);
      };
      const seen = [...pendingChanges].flatMap(([accountId, underway]) => {
        const account = store.accounts.get(accountId);
        if (underway.every(({ madeAt }) => now - madeAt >= latest)) forget(accountId);
        return account === undefined
          ? []
          : [[accountId, viewAccount(account, isLate, underway, isHere)] as const];
      });
      return seen.length === 0 ? store : { ...store, accounts: new Map([...store.accounts, ...seen]) };
    },
    findLastArrival(accountId) {
      const times = (pendingChanges.get(accountId) ?? []).flatMap((change) =>
        EDGES.flatMap((edge) =>
          services.map((service) => {
            const window = findWindow(consistency, service, change, findTableDelay(edge, change.table));
            return change.madeAt + findDelay(window, [seed, edge, service.name], change);
          }),
        ),
      );
      return Math.max(0, ...times);
    },
    settle: forget,
  };
}

/** That a key or role was used is told by the side that saw it. */
export function isUse({ before, after }: Change): boolean {
  const [earlier, later] = [before, after] as readonly { readonly lastUsed?: unknown }[];
  return earlier !== undefined && later !== undefined && earlier.lastUsed !== later.lastUsed;
}

function viewAccount(
  account: AccountState,
  isLate: (table: TableName) => boolean,
  underway: readonly PendingChange[],
  isHere: (change: PendingChange) => boolean,
): AccountState {
  const tables: Partial<Record<TableName, Map<string, unknown>>> = {};
  for (const name of listTables(account)) {
    if (!isLate(name)) continue;
    const pendingChanges = underway.filter(({ table }) => table === name);
    if (!pendingChanges.every(isHere)) tables[name] = viewTable(account[name], pendingChanges, isHere);
  }
  return Object.keys(tables).length === 0 ? account : { ...account, ...(tables as Partial<AccountState>) };
}

/** Every row as the last change that has arrived left it, or as it was before all of them. */
function viewTable(
  table: ReadonlyMap<string, unknown>,
  underway: readonly PendingChange[],
  isHere: (change: PendingChange) => boolean,
): Map<string, unknown> {
  const seen = new Map(table);
  for (const key of new Set(underway.map((change) => change.key))) {
    const pendingChanges = underway.filter((change) => change.key === key);
    const arrived = pendingChanges.findLast(isHere);
    const row = arrived === undefined ? pendingChanges[0]?.before : arrived.after;
    if (row === undefined) seen.delete(key);
    else seen.set(key, row);
  }
  return seen;
}

function findWindow(
  consistency: Exclude<Consistency, "none">,
  service: ReplicatedService,
  { after }: PendingChange,
  delay: ReplicationDelay | undefined,
): Window {
  const windows = delay?.[after === undefined ? "vanishing" : "appearing"];
  if (windows === undefined) return [0, 0];
  return (windows === "observer" ? service.keyDelay : windows)[consistency];
}

/** Milliseconds until a change is seen. */
function findDelay(
  [from, to]: Window,
  observed: readonly string[],
  { table, key, count }: PendingChange,
): number {
  if (from === to) return from * 1000;
  const text = JSON.stringify([...observed, table, key, count]);
  const share = createHash("sha256").update(text).digest().readUInt32BE() / 2 ** 32;
  return (from + (to - from) * share) * 1000;
}

/** Milliseconds after which everything has been seen everywhere. */
function findLatest(
  consistency: Exclude<Consistency, "none">,
  services: readonly ReplicatedService[],
): number {
  const delays = services
    .flatMap(({ replicationDelays = {} }) => Object.values(replicationDelays))
    .flatMap((tables) => Object.values(tables))
    .flatMap(({ appearing, vanishing }) => [appearing, vanishing]);
  const windows = [
    ...delays.filter((one) => one !== "observer"),
    ...services.map(({ keyDelay }) => keyDelay),
  ];
  return Math.max(0, ...windows.map((one) => one[consistency][1])) * 1000;
}
