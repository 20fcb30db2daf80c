import { homedir } from "node:os";
import { join } from "node:path";

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
