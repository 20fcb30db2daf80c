import type { Account, AccountKind } from "./account.js";
import type { LocalAccountOptions } from "./local/local-account.js";

/** What a caller may wish of an account: all kinds' wishes; a kind takes those that it knows. */
export type AccountWishes = LocalAccountOptions;

/** A kind of account. Its code is loaded only when an account of the kind is opened. */
export interface AccountKindEntry {
  load(): Promise<(wishes: AccountWishes) => Promise<Account>>;
}

/** Every kind of account: how one is started. */
export const ACCOUNT_KINDS: Readonly<Record<AccountKind, AccountKindEntry>> = {
  local: { load: async () => (await import("./local/start-local-account.js")).startLocalAccount },
};

/** The kind of an account when nobody names one. */
export const DEFAULT_KIND: AccountKind = "local";
