import type { AccountState } from "../store/account-state.js";
import type { TableName } from "../store/watch-account.js";
import type { Consistency, Edge } from "./consistency.js";

/** Seconds after which a change is seen: any number from the first to the second. */
export type Window = readonly [from: number, to: number];

/** The window of each degree of consistency that has one. */
export type Windows = Readonly<Record<Exclude<Consistency, "none">, Window>>;

/** How late an edge sees the rows of a table; `observer` is as late as the service that looks sees keys. */
export interface ReplicationDelay {
  /** When a row that came or was replaced is seen. */
  readonly appearing: Windows | "observer";
  /** When a deleted row is no longer seen. */
  readonly vanishing: Windows | "observer";
}

/** The tables that each edge sees late. */
export type ReplicationDelays = Readonly<
  Partial<Record<Edge, Readonly<Partial<Record<TableName, ReplicationDelay>>>>>
>;

/** What the replication of changes has to know of a service. */
export interface ReplicatedService {
  readonly name: string;
  /** How late it sees new, changed and deleted access keys. */
  readonly keyDelay: Windows;
  /** How late the tables of this service are seen elsewhere; without it they are seen at once. */
  readonly replicationDelays?: ReplicationDelays;
  /** When, from now on, something of it in an account first changes with the clock alone; undefined when nothing does. */
  findTurn?(account: AccountState, now: Date): number | undefined;
}
