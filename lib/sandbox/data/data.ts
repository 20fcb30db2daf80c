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
}

/** What was kept. */
export interface Saved {
  readonly settings: Settings | undefined;
  readonly accounts: readonly AccountState[];
  /** By id. */
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly issuedSecrets: readonly string[];
}

/** Where the local AWS is kept. Nothing is answered before what it says has been kept. */
export interface Data {
  readonly saved: Saved;
  recordAccount(account: AccountState): void;
  recordRemoval(accountId: string): void;
  record(change: Change): void;
  /** Keeps an organization as it is now; undefined forgets it. */
  recordOrganization(organizationId: string, organization: unknown): void;
  recordSettings(settings: Settings): void;
  /** Resolves when everything recorded so far is safe from the end of this process; undefined when it already is. */
  flush(): Promise<void> | undefined;
  close(): Promise<void>;
}

/** Keeps nothing: everything is gone with the process. */
export const NO_DATA: Data = {
  saved: { settings: undefined, accounts: [], organizations: new Map(), issuedSecrets: [] },
  recordAccount: () => {},
  recordRemoval: () => {},
  record: () => {},
  recordOrganization: () => {},
  recordSettings: () => {},
  flush: () => undefined,
  close: () => Promise.resolve(),
};
