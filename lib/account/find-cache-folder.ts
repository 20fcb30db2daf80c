import { homedir } from "node:os";
import { join } from "node:path";

/** The person's own cache folder, which the kernel goes on using once `HOME` is an account's: its converted cells are there. */
export function findCacheFolder(base: NodeJS.ProcessEnv): string {
  const home = base["HOME"] || homedir();
  return base["XDG_CACHE_HOME"] || join(home, process.platform === "darwin" ? "Library/Caches" : ".cache");
}
