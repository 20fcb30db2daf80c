/** Where AWS calls go: the embedded local account, any AWS-compatible endpoint, or a real account. */
export type AccountKind = "local" | "endpoint" | "aws";

/** An account that a run may use and must leave as it was. */
export interface Account {
  readonly kind: AccountKind;
  /** Twelve digits. */
  readonly accountId: string;
  readonly region: string;
  /** Everything SDK and CLI need to reach it and nothing else, for a child process's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** What exists in the account now, as ARNs with the data that tells two states apart. */
  inventory(): Promise<Inventory>;
  /** Every secret the account has issued so far (access key ids, secret keys, session tokens), for redaction. */
  secrets(): readonly string[];
  /** Ends it and removes its private files. Safe to call twice. */
  stop(): Promise<void>;
}

/** ARN → what is there. Two inventories are equal when the account is as it was. */
export type Inventory = Readonly<Record<string, unknown>>;
