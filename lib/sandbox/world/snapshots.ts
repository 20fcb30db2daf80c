import { AwsError } from "../protocol/aws-error.js";
import { findChanges, type InventoryChange } from "../snapshot/find-changes.js";
import { openSnapshot, restoreSnapshot, type Snapshot, takeSnapshot } from "../snapshot/snapshot.js";
import { createInventory } from "./create-inventory.js";
import { findAccount } from "./find-account.js";
import type { World } from "./world.js";

/** An account's name for how it is now. */
const NOW = "now";
const MAX_SNAPSHOTS = 100;

/** Keeps an account as it is under a name; the same name again replaces it. */
export function createSnapshot(world: World, accountId: string, name: string): Snapshot {
  const account = findAccount(world, accountId);
  // An address takes one dot or two for a step up.
  if (!/^(?!\.+$)[\w.@-]{1,64}$/.test(name) || name === NOW) {
    throw new AwsError("ValidationError", `${name} cannot be the name of a snapshot.`, 400);
  }
  const named = world.snapshots.get(accountId) ?? new Map<string, Snapshot>();
  if (!named.has(name) && named.size >= MAX_SNAPSHOTS) {
    throw new AwsError("LimitExceeded", `An account has ${MAX_SNAPSHOTS} snapshots at most.`, 409);
  }
  const snapshot = takeSnapshot(account, world.clock.now());
  world.snapshots.set(accountId, named.set(name, snapshot));
  world.persistence.recordSnapshot(accountId, name, snapshot);
  return snapshot;
}

/** The snapshots of an account by name, oldest name first. */
export function listSnapshots(world: World, accountId: string): ReadonlyMap<string, Snapshot> {
  findAccount(world, accountId);
  return world.snapshots.get(accountId) ?? new Map();
}

/** Makes an account what it was when a snapshot was taken; everybody sees it at once. */
export function restoreAccount(world: World, accountId: string, name: string): void {
  restoreSnapshot(findAccount(world, accountId), findSnapshot(world, accountId, name));
  world.replication.settle(accountId);
}

/** Forgets a snapshot. */
export function deleteSnapshot(world: World, accountId: string, name: string): void {
  findSnapshot(world, accountId, name);
  world.snapshots.get(accountId)?.delete(name);
  world.persistence.recordSnapshot(accountId, name, undefined);
}

/** Forgets all snapshots of an account that is gone. */
export function deleteSnapshots(world: World, accountId: string): void {
  for (const name of world.snapshots.get(accountId)?.keys() ?? []) {
    world.persistence.recordSnapshot(accountId, name, undefined);
  }
  world.snapshots.delete(accountId);
}

/** What came, went and changed from one snapshot to another; `now` is the account as it is. */
export function compareSnapshots(
  world: World,
  accountId: string,
  from: string,
  to: string = NOW,
): readonly InventoryChange[] {
  const account = findAccount(world, accountId);
  const [before, after] = [from, to].map((name) =>
    createInventory(
      world.services,
      name === NOW ? account : openSnapshot(account, findSnapshot(world, accountId, name)),
    ),
  );
  return findChanges(before ?? {}, after ?? {});
}

function findSnapshot(world: World, accountId: string, name: string): Snapshot {
  const snapshot = listSnapshots(world, accountId).get(name);
  if (snapshot === undefined) throw new AwsError("NoSuchEntity", `There is no snapshot ${name}.`, 404);
  return snapshot;
}
