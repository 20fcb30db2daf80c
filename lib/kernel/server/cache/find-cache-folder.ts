import { homedir } from "node:os";
import { join } from "node:path";

/** Where converted cells are kept between runs: the user's own cache folder. */
export function findCacheFolder(env: NodeJS.ProcessEnv): string {
  const home = env["HOME"] || homedir();
  const caches =
    env["XDG_CACHE_HOME"] ||
    (process.platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache"));
  return join(caches, "seigo", "cells");
}
