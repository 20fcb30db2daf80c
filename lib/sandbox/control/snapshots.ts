import type { Snapshot } from "../snapshot/snapshot.js";
import {
  compareSnapshots,
  createSnapshot,
  deleteSnapshot,
  listSnapshots,
  NOW,
  restoreAccount,
} from "../world/snapshots.js";
import type { ControlCall, Route } from "./route.js";

/** Snapshots of one account: take, list, restore, compare and forget them. */
export const snapshotRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/accounts/{accountId}/snapshots",
    access: "control",
    answer: (call) => ({
      snapshots: [...listSnapshots(call.world, read(call, "accountId"))].map(formatSnapshot),
    }),
  },
  {
    method: "POST",
    path: "/accounts/{accountId}/snapshots/{name}",
    access: "control",
    answer(call) {
      const name = read(call, "name");
      return formatSnapshot([name, createSnapshot(call.world, read(call, "accountId"), name)]);
    },
  },
  {
    method: "POST",
    path: "/accounts/{accountId}/snapshots/{name}/restore",
    access: "control",
    answer: (call) => restoreAccount(call.world, read(call, "accountId"), read(call, "name")),
  },
  {
    method: "GET",
    path: "/accounts/{accountId}/snapshots/{name}/changes",
    access: "control",
    answer: (call) => ({
      changes: compareSnapshots(
        call.world,
        read(call, "accountId"),
        read(call, "name"),
        call.query.get("to") ?? NOW,
      ),
    }),
  },
  {
    method: "DELETE",
    path: "/accounts/{accountId}/snapshots/{name}",
    access: "control",
    answer: (call) => deleteSnapshot(call.world, read(call, "accountId"), read(call, "name")),
  },
];

function read({ path }: ControlCall, name: string): string {
  return path[name] ?? "";
}

function formatSnapshot([name, { takenAt }]: readonly [string, Snapshot]): unknown {
  return { name, takenAt: new Date(takenAt).toISOString() };
}
