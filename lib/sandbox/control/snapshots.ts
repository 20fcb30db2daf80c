import { openSnapshots } from "../world/open-snapshots.js";
import type { ControlCall, Route } from "./route.js";

/** Snapshots of one account: take, list, restore, compare and forget them. */
export const snapshotRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/accounts/{accountId}/snapshots",
    access: "control",
    answer: (call) => ({ snapshots: open(call).list() }),
  },
  {
    method: "POST",
    path: "/accounts/{accountId}/snapshots/{name}",
    access: "control",
    answer: (call) => open(call).save(read(call, "name")),
  },
  {
    method: "POST",
    path: "/accounts/{accountId}/snapshots/{name}/restore",
    access: "control",
    answer: (call) => open(call).restore(read(call, "name")),
  },
  {
    method: "GET",
    path: "/accounts/{accountId}/snapshots/{name}/changes",
    access: "control",
    answer: (call) => ({
      changes: open(call).diff(read(call, "name"), call.query.get("to") ?? undefined),
    }),
  },
  {
    method: "DELETE",
    path: "/accounts/{accountId}/snapshots/{name}",
    access: "control",
    answer: (call) => open(call).remove(read(call, "name")),
  },
];

function open(call: ControlCall): ReturnType<typeof openSnapshots> {
  return openSnapshots(call.world, read(call, "accountId"));
}

function read({ path }: ControlCall, name: string): string {
  return path[name] ?? "";
}
