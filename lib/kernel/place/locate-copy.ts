import { existsSync } from "node:fs";

/** Where a path is read: the path itself, or its copy. */
export type Locate = (path: string) => string;

/**
 * Finds the copy of a file that cells work with, and the file itself where none was made. Packages are never copied.
 * Without `copies` every file is read where it is.
 */
export function createLocate(copies: string | undefined): Locate {
  if (copies === undefined) return (path) => path;
  return (path) => {
    if (path.includes("/node_modules/") || !path.startsWith("/")) return path;
    return existsSync(copies + path) ? copies + path : path;
  };
}
