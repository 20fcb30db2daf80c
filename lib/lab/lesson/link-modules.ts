import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { SeigoError } from "../../message/error.js";

/** What a lesson's cells import, as `node_modules` holds it. */
const WANTED = ["seigo", "@aws-sdk/client-iam"];
/** Links that hold all of it, where npm has put the package apart from what it depends on (`npm install -g`). */
const LINKED = ["seigo", "@aws-sdk"];

/**
 * Makes the packages that cells import found from a folder: they are when it lies inside of the project,
 * otherwise a link `node_modules`, or links in it, lead there. Throws a `SeigoError` when another `node_modules` is
 * in the way.
 */
export async function linkModules(root: string, work: string): Promise<void> {
  if (hasModules(work)) return;
  const all = findModules(root, WANTED);
  const some = findModules(root, WANTED.slice(1));
  if (some === undefined) {
    throw new SeigoError('Cannot find the packages that lessons import near "{root}".', {
      values: { root },
      next: "Install seigo anew with npm.",
    });
  }
  const path = join(work, "node_modules");
  await removeStale(path);
  try {
    if (all !== undefined) {
      await symlink(all, path, "dir");
      return;
    }
    await mkdir(path);
    await symlink(join(some, "@aws-sdk"), join(path, "@aws-sdk"), "dir");
    await symlink(root, join(path, "seigo"), "dir");
  } catch (cause) {
    throw new SeigoError('Cannot use the folder "{work}": its node_modules does not hold {wanted}.', {
      values: { work, wanted: WANTED.join(", ") },
      next: "Give another folder to --work.",
      cause,
    });
  }
}

function hasModules(folder: string): boolean {
  const paths = createRequire(join(resolve(folder), "cell.js")).resolve.paths("seigo") ?? [];
  return paths.some((path) => holdsAll(path, WANTED));
}

function findModules(root: string, wanted: readonly string[]): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (holdsAll(modules, wanted)) return modules;
    if (dirname(folder) === folder) return undefined;
  }
}

function holdsAll(modules: string, wanted: readonly string[]): boolean {
  return wanted.every((name) => existsSync(join(modules, name, "package.json")));
}

/** Links that we made earlier lead nowhere once the package has moved. Nothing of the learner's is touched. */
async function removeStale(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink() && !existsSync(path)) await rm(path);
  if (!found?.isDirectory()) return;
  const entries = await readdir(path, { withFileTypes: true });
  if (entries.every((entry) => LINKED.includes(entry.name) && entry.isSymbolicLink())) {
    await rm(path, { recursive: true });
  }
}
