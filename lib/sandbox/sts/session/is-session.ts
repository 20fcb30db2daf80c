import type { Caller } from "../../identity/caller.js";

/** Tells temporary credentials, which cannot be exchanged for others of the caller's own, from long-term ones. */
export function isSession(caller: Caller): boolean {
  return caller.type === "session" || caller.type === "federated" || caller.temporary !== undefined;
}
