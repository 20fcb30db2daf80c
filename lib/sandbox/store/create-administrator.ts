import type { AccessKey } from "./access-key.js";
import type { AccountState } from "./account-state.js";
import { issueAccessKey } from "./issue-access-key.js";
import type { Store } from "./store.js";
import { createUniqueId } from "./unique-id.js";

const NAME = "admin";

/** Makes the user `admin`, who may do everything, with a key. An ordinary user in every other way. */
export function createAdministrator(store: Store, account: AccountState, now: Date): AccessKey {
  account.users.set(NAME, {
    userName: NAME,
    path: "/",
    userId: createUniqueId("AIDA", account.accountId, store.random),
    createdAt: now.getTime(),
    tags: [],
    groupNames: [],
    attachedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
    inlinePolicies: [],
  });
  return issueAccessKey(store, account, NAME, now);
}
