import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { SeigoError } from "../message/error.js";
import type { Watchdog } from "./watchdog.js";

/**
 * Makes a private temporary folder (mode 0700) and returns its absolute path.
 * The watchdog knows of it before it exists, so that it is removed however we end. Throws a `SeigoError` when it cannot
 * be made.
 */
export async function createFolder(watchdog: Watchdog, prefix: string): Promise<string> {
  // The watchdog runs elsewhere.
  const path = resolve(tmpdir(), `${prefix}-${randomBytes(8).toString("hex")}`);
  try {
    watchdog.watchFolder(path);
    await mkdir(path, { mode: 0o700 });
  } catch (cause) {
    watchdog.forgetFolder(path);
    throw new SeigoError('Cannot make the temporary folder "{path}": {reason}', {
      values: { path, reason: cause instanceof Error ? cause.message : String(cause) },
      next: "Set TMPDIR to a folder of your own.",
      cause,
    });
  }
  return path;
}
