import { setTimeout as sleep } from "node:timers/promises";
import { type Lock, takeLock } from "./take-lock.js";

/** An installation takes minutes, and a look a few milliseconds. */
const POLL_MS = 500;

/** Waits until nobody else holds this lock file, and takes it. Rejects with the signal's reason. */
export async function waitForLock(path: string, signal: AbortSignal): Promise<Lock> {
  for (;;) {
    signal.throwIfAborted();
    const lock = await takeLock(path);
    if (lock !== undefined) return lock;
    await sleep(POLL_MS, undefined, { signal }).catch(() => {});
  }
}
