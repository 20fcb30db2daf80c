import type { InventoryChange } from "./snapshot/find-changes.js";
import type { Clock } from "./store/clock.js";

export type { DetailChange, InventoryChange } from "./snapshot/find-changes.js";
export type { Clock } from "./store/clock.js";

/** How the local AWS is started. */
export interface SandboxOptions {
  /** 0, the default, picks a free one. The host is always 127.0.0.1. */
  readonly port?: number;
  /** Twelve digits; AWS's placeholder 123456789012 unless given. */
  readonly accountId?: string;
  /** Makes ids repeatable; random when not given. */
  readonly seed?: string;
  /** What time it is for everything but signatures, which are made with real time; real time unless given. */
  readonly clock?: Clock;
  /** The folder that keeps everything beyond this process; without it nothing is kept. */
  readonly data?: string;
  /** How late changes of IAM are seen: at once, unless AWS's own delays are asked for. */
  readonly consistency?: "none" | "typical" | "worst";
  /** Whose words refusals use: AWS's of today, unless those of 2023 are asked for. */
  readonly wording?: "today" | "2023";
}

/** A long-term key, in clear. */
export interface AccessKeyPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A new account, and the key of its administrator in clear. */
export interface CreatedAccount {
  /** Twelve digits. */
  readonly accountId: string;
  readonly administrator: AccessKeyPair;
}

/** An account of a local AWS. */
export interface AccountEntry {
  /** Twelve digits. */
  readonly accountId: string;
  /** ISO 8601, UTC, by the local AWS's clock. */
  readonly createdAt: string;
}

/** A snapshot of an account. */
export interface SnapshotEntry {
  readonly name: string;
  /** ISO 8601, UTC, by the local AWS's clock. */
  readonly takenAt: string;
}

/** What time it is in a local AWS. */
export interface ClockReading {
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Seconds that it is ahead of real time; negative when behind. */
  readonly ahead: number;
}

/**
 * The snapshots of the accounts of a local AWS: of the first account unless one is named. What cannot be done throws an
 * `Error` with a `code`: `NoSuchEntity`, `ValidationError` or `LimitExceeded` (100 snapshots of one account).
 */
export interface Snapshots {
  /** Keeps an account as it is under a name of up to 64 letters, digits and `. _ @ -`; the same name again replaces it. */
  save(name: string, accountId?: string): SnapshotEntry;
  /** Makes an account what it was; everybody sees it at once. */
  restore(name: string, accountId?: string): void;
  list(accountId?: string): readonly SnapshotEntry[];
  /** What came, went and changed from one snapshot to another; to the account as it is, which is called `now`. */
  diff(from: string, to?: string, accountId?: string): readonly InventoryChange[];
  remove(name: string, accountId?: string): void;
}

/** A request that was refused, or answered with another error. */
export interface RefusedRequest {
  /** AWS's code, as clients see it. */
  readonly code: string;
  /** AWS's words, as clients see them. */
  readonly message: string;
  readonly service: string;
  /** Undefined when it was not known what was asked for. */
  readonly operation?: string;
  /** Undefined when it was not known who called. */
  readonly callerArn?: string;
}

/**
 * A running local AWS: one HTTP server on loopback for IAM, STS and EC2. After `stop()` what would change something, and
 * `snapshots`, throw `ServiceUnavailable`.
 */
export interface Sandbox {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly accountId: string;
  /** The account's administrator: IAM user `admin` with AdministratorAccess, made when it is not there. */
  readonly administrator: AccessKeyPair;
  /** The services that it answers, with the version of the interface of each. */
  readonly services: readonly { readonly name: string; readonly version: string }[];
  /** Opens the control interface below `/_seigo`; for the controlling side only. */
  readonly controlToken: string;
  /** Lets the time of a wait pass at once, by POST to `/_seigo/wait`; may be given to those who wait. */
  readonly waitToken: string;
  /** All accounts, the first among them. */
  listAccounts(): readonly AccountEntry[];
  /** Makes one more account, under a number of its own unless one is given. Throws `EntityAlreadyExists`. */
  createAccount(accountId?: string): CreatedAccount;
  /** Removes an account with everything in it. Throws `NoSuchEntity`, and `DeleteConflict` for the first account. */
  removeAccount(accountId: string): void;
  /** ARN → state of everything in an account, administrator and defaults included; the first account unless named. */
  inventory(accountId?: string): Readonly<Record<string, unknown>>;
  readonly snapshots: Snapshots;
  readClock(): ClockReading;
  /**
   * Lets seconds pass at once, or turns the clock back: sessions expire, changes arrive. Throws a `ValidationError` when
   * the clock would leave the years 1970 to 9999.
   */
  moveClock(seconds: number): void;
  /**
   * Gives the local account the public keys, as in a JSON Web Key set, with which an OpenID Connect provider of one
   * of its accounts signs. AWS fetches them; the local account reaches nobody. Throws for a provider that is not there.
   */
  supplyKeySet(providerArn: string, keys: readonly Readonly<Record<string, unknown>>[]): void;
  /** How many requests to AWS's services have begun so far. */
  countRequests(): number;
  /** The refused requests after so many, in order; only the latest 2,000 are known. */
  listRefused(since: number): readonly RefusedRequest[];
  /** Every access key id, secret key and session token issued so far. */
  secrets(): readonly string[];
  /** Ends the server; what is kept on disk is complete then. Safe to call twice. */
  stop(): Promise<void>;
}
