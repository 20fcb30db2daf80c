import type { AccountState } from "../store/account-state.js";

/** When the next credentials of an account expire; undefined when none will. */
export function findStsTurn({ sessions }: AccountState, now: Date): number | undefined {
  let next: number | undefined;
  for (const { expiresAt } of sessions.values()) {
    if (expiresAt > now.getTime() && expiresAt < (next ?? Number.POSITIVE_INFINITY)) next = expiresAt;
  }
  return next;
}
