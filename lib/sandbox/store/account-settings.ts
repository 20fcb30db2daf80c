/** What an account has chosen for itself. */
export interface AccountSettings {
  /** Which tokens STS's global endpoint gives: the older ones are good only where a region is on from the start. */
  readonly globalEndpointTokenVersion: 1 | 2;
}

/** The settings' key in their table. */
export const ACCOUNT_SETTINGS = "account";
