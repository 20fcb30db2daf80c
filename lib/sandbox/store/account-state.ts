/** Everything that exists in one account. */
export interface AccountState {
  /** Twelve digits. */
  readonly accountId: string;
}
