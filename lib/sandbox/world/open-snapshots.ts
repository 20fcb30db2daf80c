import type { SnapshotEntry, Snapshots } from "../sandbox.js";
import type { Snapshot } from "../snapshot/snapshot.js";
import {
  compareSnapshots,
  createSnapshot,
  deleteSnapshot,
  listSnapshots,
  restoreAccount,
} from "./snapshots.js";
import type { World } from "./world.js";

/** Snapshots as programs have them: of the account of a number, unless they name another. */
export function openSnapshots(world: World, ownId: string): Snapshots {
  return {
    save: (name, accountId = ownId) => createEntry(name, createSnapshot(world, accountId, name)),
    restore: (name, accountId = ownId) => restoreAccount(world, accountId, name),
    list: (accountId = ownId) =>
      [...listSnapshots(world, accountId)].map(([name, snapshot]) => createEntry(name, snapshot)),
    diff: (from, to, accountId = ownId) => compareSnapshots(world, accountId, from, to),
    remove: (name, accountId = ownId) => deleteSnapshot(world, accountId, name),
  };
}

function createEntry(name: string, { takenAt }: Snapshot): SnapshotEntry {
  return { name, takenAt: new Date(takenAt).toISOString() };
}
