import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Cells that were converted where the package is installed, as the image has them: looked into after the person's
 * own, and never written by a kernel. Seen from `dist/lib/kernel/server/cache/`.
 */
export const SHIPPED = fileURLToPath(new URL("../../../../../cells/", import.meta.url));

/**
 * Where converted cells are kept between runs: `SEIGO_CACHE`, by which a run whose `HOME` is not the person's
 * names it, or the user's own cache folder.
 */
export function findCacheFolder(env: NodeJS.ProcessEnv): string {
  if (env["SEIGO_CACHE"]) return env["SEIGO_CACHE"];
  const home = env["HOME"] || homedir();
  const caches =
    env["XDG_CACHE_HOME"] ||
    (process.platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache"));
  return join(caches, "seigo", "cells");
}

/** Whether there are any converted cells: without them, a kernel needs TypeScript from the first cell on. */
export function hasCells(env: NodeJS.ProcessEnv): boolean {
  return existsSync(SHIPPED) || existsSync(findCacheFolder(env));
}
