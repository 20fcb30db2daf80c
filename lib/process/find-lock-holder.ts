import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { isRunning } from "./is-running.js";

/** Who has written their name into a lock file; `host` is another machine or container. */
export interface LockHolder {
  readonly pid: number;
  readonly host?: string;
}

/**
 * Finds who holds a lock file that is held, as far as it is known: undefined when nobody is named, or a process that is
 * gone, which is how it looks for a moment after a holder has been killed.
 */
export async function findLockHolder(path: string): Promise<LockHolder | undefined> {
  const [line = ""] = (await readFile(path, "utf8").catch(() => "")).split("\n");
  const { pid, host } = /^(?<pid>[1-9]\d*) (?<host>\S+)$/.exec(line)?.groups ?? {};
  if (pid === undefined || host === undefined) return undefined;
  if (host !== hostname()) return { pid: Number(pid), host };
  return isRunning(Number(pid)) ? { pid: Number(pid) } : undefined;
}
