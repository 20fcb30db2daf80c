import type { World } from "../world.js";
import { findAccount } from "./find-account.js";

/** Removes an account with everything in it, its snapshots and what is known of its requests. */
export function removeAccount(world: World, accountId: string): void {
  findAccount(world, accountId);
  world.store.accounts.delete(accountId);
  world.snapshots.delete(accountId);
  world.data.recordRemoval(accountId);
  world.propagation.settle(accountId);
  world.log.forget(accountId);
}
