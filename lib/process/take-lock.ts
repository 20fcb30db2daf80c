import { link, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "./is-running.js";

const POLL_MS = 500;

/**
 * Waits until no other living process holds this lock file, takes it, and resolves to what gives it back.
 * A lock left behind by a process that is gone is taken over.
 */
export async function takeLock(path: string, signal: AbortSignal): Promise<() => Promise<void>> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${process.pid}\n`);
  try {
    for (;;) {
      signal.throwIfAborted();
      if (await isLinked(own, path)) return () => rm(path, { force: true });
      const owner = Number(await readFile(path, "utf8").catch(() => ""));
      if (owner > 0 && !isRunning(owner)) await rm(path, { force: true });
      else await sleep(POLL_MS, undefined, { signal }).catch(() => {});
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** A link appears with its content or not at all: whoever reads the lock reads its owner. */
async function isLinked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw cause;
  }
}
