import type { AccountState } from "./account-state.js";
import type { Organization } from "./organization.js";
import { createRandom, type Random } from "./random.js";
import type { Table } from "./table.js";
import { readAccountId } from "./unique-id.js";

/** Everything the local AWS remembers: accounts by their number, and what new ids are made from. */
export interface Store {
  readonly accounts: Map<string, AccountState>;
  /** Organizations of accounts, by id. They are above accounts, so that no account's snapshot has them. */
  readonly organizations: Table<Organization>;
  readonly random: Random;
  /** Every key id, secret and token ever issued, deleted ones too: what must be masked in outputs. */
  readonly issuedSecrets: Set<string>;
  /** Encrypts what only the local AWS may read, such as encoded authorization messages. */
  readonly sealingKey: Buffer;
}

/** A store without accounts; sealing key (base64) and secrets are those of an earlier one, when they were kept. */
export function createStore(
  seed?: string,
  sealingKey?: string,
  issuedSecrets: readonly string[] = [],
): Store {
  const random = createRandom(seed);
  return {
    accounts: new Map(),
    organizations: new Map(),
    random,
    issuedSecrets: new Set(issuedSecrets),
    sealingKey: sealingKey === undefined ? random.bytes(32) : Buffer.from(sealingKey, "base64"),
  };
}

/** The account that an access key id names, if it is one of the store's. */
export function findAccountOfKey(store: Store, accessKeyId: string): AccountState | undefined {
  const accountId = readAccountId(accessKeyId);
  return accountId === undefined ? undefined : store.accounts.get(accountId);
}
