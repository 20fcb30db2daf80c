import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Watchdog } from "./watchdog.js";

/**
 * Makes a private temporary folder (mode 0700) and returns its absolute path.
 * The watchdog knows of it before it exists, so that it is removed however we end.
 */
export async function createFolder(watchdog: Watchdog, prefix: string): Promise<string> {
  const path = join(tmpdir(), `${prefix}-${randomBytes(8).toString("hex")}`);
  watchdog.watchFolder(path);
  await mkdir(path, { mode: 0o700 });
  return path;
}
