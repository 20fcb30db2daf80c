import { builtinModules } from "node:module";

const LONGEST = 214;
/** What npm does not take, and what would make the project depend on itself. */
const TAKEN = new Set(["node_modules", "favicon.ico", "seigo", ...builtinModules]);

/** A name that npm takes for the package in a folder: the folder's, without what npm does not take, or `lessons`. */
export function namePackage(folder: string): string {
  const name = folder
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^[._-]+|[._-]+$/g, "");
  return name === "" || TAKEN.has(name) ? "lessons" : name;
}
