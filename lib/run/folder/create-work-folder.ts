import { mkdir, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Notebook } from "../../notebook/notebook.js";
import { createFolder } from "../../process/create-folder.js";
import type { Watchdog } from "../../process/watchdog.js";
import { copyNamedFiles } from "./copy-named-files.js";
import { findModuleFolders, type ModuleFolder } from "./find-module-folders.js";

/** Our package's folder, from `dist/lib/run/folder/`. */
const PACKAGE = fileURLToPath(new URL("../../../../", import.meta.url));

/**
 * Makes the private folder in which a notebook's kernel works, and returns its path. Imports are found there as
 * beside the notebook, and so are the files that its cells name; what a cell writes stays there.
 */
export async function createWorkFolder(watchdog: Watchdog, notebook: Notebook): Promise<string> {
  const source = dirname(resolve(notebook.path));
  const top = await createFolder(watchdog, "seigo-work");
  const folder = await linkModules(top, findModuleFolders(source, PACKAGE));
  await copyNamedFiles(notebook, source, folder);
  return folder;
}

/**
 * Node and TypeScript look for packages from a folder upwards, so the nearest `node_modules` goes into the deepest
 * folder. They are links: a package's own imports are found where it really is.
 */
async function linkModules(top: string, folders: readonly ModuleFolder[]): Promise<string> {
  let folder = top;
  for (const [index, { name, path }] of [...folders].reverse().entries()) {
    if (index > 0) {
      folder = join(folder, "notebook");
      await mkdir(folder);
    }
    const link = join(folder, "node_modules");
    if (name !== undefined) await mkdir(link);
    await symlink(path, name === undefined ? link : join(link, name), "dir");
  }
  return folder;
}
