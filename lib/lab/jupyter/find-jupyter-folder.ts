import { basename, dirname, join } from "node:path";
import { findCacheFolder } from "../../account/find-cache-folder.js";

/** Enough of a sum to tell requirements apart. */
const KEY_LENGTH = 12;

/**
 * Where JupyterLab's virtual environment lies: `.venv` in a clone and in the image. An installed package is npm's,
 * which replaces it as a whole, and may be read-only: there it lies in the person's cache folder, one for each `key`
 * of the requirements, shared by all that need the same.
 */
export function findJupyterFolder(root: string, key: string, env: NodeJS.ProcessEnv): string {
  const isInstalled = basename(dirname(root)) === "node_modules";
  if (!isInstalled) return join(root, ".venv");
  return join(findCacheFolder(env), "seigo", "jupyter", key.slice(0, KEY_LENGTH));
}
