import type { Changes } from "./find-changes.js";

/**
 * Seconds without any change before it is said that waiting is useless: what a cell, or another terminal, has begun
 * may still be under way.
 */
const QUIET = 2;

/** What can be said of a wait, by what the account says of itself. */
type Prospect =
  /** Nobody says anything, or something changes with the clock. */
  | { readonly kind: "open" }
  /** Changes are on their way; seconds until the last has arrived. */
  | { readonly kind: "arriving"; readonly seconds: number }
  /** All have arrived; `isOver` when nothing has changed for a while: then waiting cannot change the answer. */
  | { readonly kind: "settled"; readonly isOver: boolean };

/** Follows an account over the attempts of one wait. */
export type Watch = (changes: Changes | undefined, timeout: number) => Prospect;

/** Makes a watch; it is told after each attempt what the account says, and how many seconds the whole wait may take. */
export function createWatch(now: () => number = () => performance.now() / 1000): Watch {
  let quiet: { readonly count: number; readonly since: number } | undefined;
  return (changes, timeout) => {
    const isSettled = changes !== undefined && changes.arriving === 0 && changes.turning > timeout;
    if (!isSettled) {
      quiet = undefined;
      const isArriving = changes !== undefined && changes.arriving > 0;
      return isArriving ? { kind: "arriving", seconds: changes.arriving } : { kind: "open" };
    }
    const { count } = changes;
    if (quiet?.count !== count) quiet = { count, since: now() };
    return { kind: "settled", isOver: now() - quiet.since >= QUIET };
  };
}
