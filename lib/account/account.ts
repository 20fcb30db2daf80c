/** Where AWS calls go. Every kind has one entry in `kinds.ts`. */
export type AccountKind = "local";

/**
 * What an account can do beyond answering calls: its clock can be moved (`clock`), it can be saved, restored and
 * compared (`snapshots`), and it says why a request was allowed or refused (`reasons`).
 */
export type Capability = "clock" | "snapshots" | "reasons";

/** The way in of the controlling side. Whoever holds it can change verdicts: no environment and no file has it unasked. */
export interface AccountControl {
  /** Where the control interface begins: `http://127.0.0.1:PORT/_seigo`. */
  readonly url: string;
  readonly token: string;
}

/** An account that a run may use and must leave as it was. */
export interface Account {
  readonly kind: AccountKind;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** Where its AWS answers; undefined when that is at AWS's own addresses. */
  readonly url?: string;
  /** Everything SDK and CLI need to reach it and nothing else, for a child process's environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly capabilities: readonly Capability[];
  /** Undefined for an account that nobody but AWS controls. */
  readonly control?: AccountControl;
  /** What exists in the account now, as ARNs with the data that tells two states apart. */
  inventory(): Promise<Inventory>;
  /** Every secret the account has issued so far (access key ids, secret keys, session tokens), for redaction. */
  secrets(): Promise<readonly string[]>;
  /**
   * What it has refused, or answered with another error, after a mark that an earlier answer gave; all that it knows
   * without one. Undefined for a kind that keeps no record of it: nothing proves a refusal there.
   */
  readonly refusals?: (since?: number) => Promise<Refusals>;
  /** Ends it and removes its private files. Safe to call twice. */
  stop(): Promise<void>;
}

/** What an account has refused, and the mark of its latest request. */
interface Refusals {
  readonly mark: number;
  readonly list: readonly Refusal[];
}

/** A request that was answered with an error, by AWS's code. */
export interface Refusal {
  readonly code: string;
  /** Its words; undefined where the record does not hold them. */
  readonly message?: string;
  readonly operation?: string;
  /** Undefined when it was not known who called. */
  readonly callerArn?: string;
}

/** ARN → what is there. Two inventories are equal when the account is as it was. */
export type Inventory = Readonly<Record<string, unknown>>;
