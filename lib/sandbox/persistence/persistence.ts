import type { RequestEntry } from "../decision/request-log.js";
import type { PendingChange } from "../replication/replication.js";
import type { Snapshot } from "../snapshot/snapshot.js";
import type { AccountState } from "../store/account-state.js";
import type { Organization } from "../store/organization.js";
import type { Change } from "../store/watch-account.js";

/** What does not belong to one account. */
export interface Settings {
  /** As in the store, in base64. */
  readonly sealingKey: string;
  /** How far the clock is ahead, in milliseconds. */
  readonly clockOffset: number;
  /** How many times the data has been opened: new ids must not repeat old ones, whatever the seed. */
  readonly openings: number;
  /** What delays are drawn from, so that a change that has arrived stays where it is. */
  readonly replicationSeed: string;
}

/** What was kept. */
export interface Saved {
  readonly settings: Settings | undefined;
  readonly accounts: readonly AccountState[];
  /** By id. */
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly issuedSecrets: readonly string[];
  /** By account and name. */
  readonly snapshots: ReadonlyMap<string, ReadonlyMap<string, Snapshot>>;
  /** Changes that were on their way, oldest first. */
  readonly pendingChanges: readonly PendingChange[];
  /** The latest refusals, oldest first. */
  readonly refusals: readonly RequestEntry[];
}

/** Where the local AWS is kept. Nothing is answered before what it says has been kept. */
export interface Persistence {
  readonly saved: Saved;
  recordAccount(account: AccountState): void;
  recordRemoval(accountId: string): void;
  record(change: Change): void;
  /** Keeps an organization as it is now; undefined forgets it. */
  recordOrganization(organizationId: string, organization: unknown): void;
  recordSettings(settings: Settings): void;
  /** Keeps a snapshot; undefined forgets it. */
  recordSnapshot(accountId: string, name: string, snapshot: Snapshot | undefined): void;
  /** Keeps a change that is on its way, or forgets one that no longer is. */
  recordPendingChange(pendingChange: PendingChange, isUnderway: boolean): void;
  /** Keeps a refusal under its number; undefined forgets it. */
  recordRefusal(number: number, entry: RequestEntry | undefined): void;
  /** Resolves when everything recorded so far is safe from the end of this process; undefined when it already is. */
  flush(): Promise<void> | undefined;
  close(): Promise<void>;
}

/** Keeps nothing: everything is gone with the process. */
export const NO_PERSISTENCE: Persistence = {
  saved: {
    settings: undefined,
    accounts: [],
    organizations: new Map(),
    issuedSecrets: [],
    snapshots: new Map(),
    pendingChanges: [],
    refusals: [],
  },
  recordAccount: () => {},
  recordRemoval: () => {},
  record: () => {},
  recordOrganization: () => {},
  recordSettings: () => {},
  recordSnapshot: () => {},
  recordPendingChange: () => {},
  recordRefusal: () => {},
  flush: () => undefined,
  close: () => Promise.resolve(),
};
