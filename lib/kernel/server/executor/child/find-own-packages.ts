import Module from "node:module";
import { findOwnModuleFolders } from "../../../place/find-module-folders.js";

/** Node's own list of the folders that a module of a folder finds packages in; not documented. */
type FindPaths = (folder: string) => string[];

/**
 * Lets cells and local modules find our own packages last of all, as the converter does; packages do not, since what
 * they look for and do not find is theirs.
 */
export function findOwnPackages(): void {
  const own = findOwnModuleFolders(process.cwd());
  const node = Module as unknown as { _nodeModulePaths: FindPaths };
  const findPaths = node._nodeModulePaths;
  node._nodeModulePaths = (folder) => {
    const paths = findPaths(folder);
    return folder.split("/").includes("node_modules") ? paths : [...paths, ...own];
  };
}
