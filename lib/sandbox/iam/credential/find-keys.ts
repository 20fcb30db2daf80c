import type { AccessKey } from "../../store/access-key.js";
import type { AccountState } from "../../store/account-state.js";
import { createIamError } from "../error/iam-error.js";

/** The keys of a user (of the root user without a name), oldest first. */
export function findKeys({ accessKeys }: AccountState, userName: string | undefined): readonly AccessKey[] {
  return [...accessKeys.values()].filter((key) => key.userName === userName);
}

/** One key of a user. Throws `NoSuchEntity`, also for a key of somebody else. */
export function findKey(account: AccountState, userName: string | undefined, id: string): AccessKey {
  const key = account.accessKeys.get(id);
  if (key !== undefined && key.userName === userName) return key;
  throw createIamError("NoSuchEntity", `The Access Key with id ${id} cannot be found.`);
}
