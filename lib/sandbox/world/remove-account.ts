import { leaveOrganization } from "../organization/leave-organization.js";
import { findAccount } from "./find-account.js";
import { deleteSnapshots } from "./snapshots.js";
import type { World } from "./world.js";

/** Removes an account with everything in it, the organization that is its own, its snapshots and its requests. */
export function removeAccount(world: World, accountId: string): void {
  findAccount(world, accountId);
  leaveOrganization(world.store, accountId);
  world.store.accounts.delete(accountId);
  deleteSnapshots(world, accountId);
  world.persistence.recordRemoval(accountId);
  world.replication.settle(accountId);
  world.log.forget(accountId);
}
