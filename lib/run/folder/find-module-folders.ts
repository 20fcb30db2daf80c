import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A folder of packages, or one package under its name. */
export interface ModuleFolder {
  /** The package's name; undefined for a whole `node_modules`. */
  readonly name?: string;
  readonly path: string;
}

/**
 * Where a notebook's imports are found, nearest first: every `node_modules` from its own folder upwards, then those
 * that this package (in `packageFolder`) itself uses, so that a lesson also runs outside of any project.
 */
export function findModuleFolders(notebookFolder: string, packageFolder: string): readonly ModuleFolder[] {
  const own = listModules(packageFolder);
  const all = [...listModules(notebookFolder), ...own].map((path) => realpathSync(path));
  const folders = [...new Set(all)];
  const hasSeigo = folders.some((folder) => existsSync(join(folder, "seigo", "package.json")));
  return [
    ...folders.map((path) => ({ path })),
    ...(hasSeigo ? [] : [{ name: "seigo", path: packageFolder }]),
  ];
}

/** Node's own walk: `node_modules` beside every folder above, but not inside a `node_modules`. */
function listModules(folder: string): readonly string[] {
  const parent = dirname(folder);
  const path = basename(folder) === "node_modules" ? folder : join(folder, "node_modules");
  return [...(existsSync(path) ? [path] : []), ...(parent === folder ? [] : listModules(parent))];
}
