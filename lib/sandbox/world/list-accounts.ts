import type { AccountEntry } from "../sandbox.js";
import type { World } from "./world.js";

/** All accounts, in the order in which they were made. */
export function listAccounts({ store }: Pick<World, "store">): readonly AccountEntry[] {
  return [...store.accounts.values()].map(({ accountId, createdAt }) => ({
    accountId,
    createdAt: new Date(createdAt).toISOString(),
  }));
}
