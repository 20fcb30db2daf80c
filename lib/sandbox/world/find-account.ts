import { AwsError } from "../protocol/aws-error.js";
import type { AccountState } from "../store/account-state.js";
import type { World } from "./world.js";

/** An account by its number. Throws when there is none. */
export function findAccount({ store }: World, accountId: string): AccountState {
  const account = store.accounts.get(accountId);
  if (account === undefined) throw new AwsError("NoSuchEntity", `There is no account ${accountId}.`, 404);
  return account;
}
