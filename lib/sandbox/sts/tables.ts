import type { Session } from "../store/session.js";
import type { Table } from "../store/table.js";

/** What STS keeps in an account. */
export interface StsTables {
  /** Temporary credentials, by access key id. */
  readonly sessions: Table<Session>;
}

declare module "../store/account-state.js" {
  interface AccountState extends StsTables {}
}

/** Tables in which nothing is yet. */
export function createTables(): StsTables {
  return {
    sessions: new Map(),
  };
}
