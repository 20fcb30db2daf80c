/**
 * Everything that exists in one account: tables of plain rows (JSON values only) and nothing else.
 * Each service declares its own here, beside the function that makes them (`iam/tables.ts`, …). Snapshots, what is
 * seen late and what is kept on disk are made from any table that a service adds.
 */
export interface AccountState {
  /** Twelve digits. */
  readonly accountId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An account in which nothing exists yet, of the empty tables of all services. */
export function createAccountState(
  accountId: string,
  createdAt: number,
  tables: readonly object[],
): AccountState {
  return Object.assign({ accountId, createdAt }, ...tables);
}
