import type { AccessKey } from "./access-key.js";
import type { AccountState } from "./account-state.js";
import { createSecretAccessKey } from "./secret.js";
import type { Store } from "./store.js";
import { createUniqueId } from "./unique-id.js";

/** Makes an active long-term key for a user (or, without a name, for the root user) and remembers its secret. */
export function issueAccessKey(
  store: Store,
  account: AccountState,
  userName: string | undefined,
  now: Date,
): AccessKey {
  const key: AccessKey = {
    accessKeyId: createUniqueId("AKIA", account.accountId, store.random),
    secretAccessKey: createSecretAccessKey(store.random),
    ...(userName === undefined ? {} : { userName }),
    status: "Active",
    createdAt: now.getTime(),
  };
  account.accessKeys.set(key.accessKeyId, key);
  store.issuedSecrets.add(key.accessKeyId).add(key.secretAccessKey);
  return key;
}
