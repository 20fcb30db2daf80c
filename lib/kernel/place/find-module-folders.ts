import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A `node_modules`. */
export interface ModuleFolder {
  readonly path: string;
  /** Where it is when links are followed. */
  readonly real: string;
}

/** Our package's folder, from `dist/lib/kernel/place/`. */
const PACKAGE = fileURLToPath(new URL("../../../../", import.meta.url));

/** Node's own walk: the `node_modules` of every folder upwards, the nearest first, none inside of another. */
export function findModuleFolders(folder: string): readonly ModuleFolder[] {
  const parent = dirname(folder);
  const path = join(folder, "node_modules");
  const isThere = basename(folder) !== "node_modules" && existsSync(path);
  const own = isThere ? [{ path, real: realpathSync(path) }] : [];
  return [...own, ...(parent === folder ? [] : findModuleFolders(parent))];
}

/**
 * The `node_modules` that hold this package and what it uses, as far as they are not found from `folder`: looked into
 * last, so that a lesson finds its packages outside of any project.
 */
export function findOwnModuleFolders(folder: string, packageFolder = PACKAGE): readonly string[] {
  const found = new Set(findModuleFolders(folder).map(({ real }) => real));
  return findModuleFolders(packageFolder)
    .map(({ real }) => real)
    .filter((real) => !found.has(real));
}
