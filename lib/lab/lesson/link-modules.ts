import { existsSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { SeigoError } from "../../message/error.js";

/** What a lesson's cells import, as `node_modules` holds it. */
const WANTED = ["seigo", "@aws-sdk/client-iam"];

/**
 * Makes the packages that cells import found from a folder: they are when it lies inside of the project,
 * otherwise a link `node_modules` leads there. Throws a `SeigoError` when another `node_modules` is in the way.
 */
export async function linkModules(root: string, work: string): Promise<void> {
  if (hasModules(work)) return;
  const modules = findModules(root);
  if (modules === undefined) {
    throw new SeigoError('Cannot find the packages that lessons import near "{root}".', {
      values: { root },
      next: "Install them with npm ci.",
    });
  }
  const path = join(work, "node_modules");
  try {
    await symlink(modules, path, "dir");
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
  return paths.some(holdsAll);
}

function findModules(root: string): string | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (holdsAll(modules)) return modules;
    if (dirname(folder) === folder) return undefined;
  }
}

function holdsAll(modules: string): boolean {
  return WANTED.every((name) => existsSync(join(modules, name, "package.json")));
}
