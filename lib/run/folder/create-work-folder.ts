import { realpathSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findModuleFolders, findOwnModuleFolders } from "../../kernel/place/find-module-folders.js";
import type { NotebookPlace } from "../../kernel/place/notebook-place.js";
import { message } from "../../message/message.js";
import type { Notebook } from "../../notebook/notebook.js";
import { createFolder } from "../../process/create-folder.js";
import type { Watchdog } from "../../process/watchdog.js";
import { planCopies } from "./plan-copies.js";
import { writeCopies } from "./write-copies.js";

/** The private folder in which a notebook's kernels work. */
export interface WorkFolder {
  readonly cwd: string;
  /** What stands at PATH has its copy at `copies` + PATH. */
  readonly copies: string;
  /** Where our kernel finds modules and types; undefined where it has to find them from `cwd`. */
  readonly place?: NotebookPlace;
  /** What cells do not find as beside the notebook, in the reader's language. */
  readonly notices: readonly string[];
}

/**
 * Makes a private copy of what is beside a notebook. It stands below a folder as the notebook stands below `/`, with
 * the same `node_modules` above it: what cells name relatively they find, and what they write stays there. A lesson that
 * is installed with its package stands beside the `node_modules`, not in it.
 */
export async function createWorkFolder(watchdog: Watchdog, notebook: Notebook): Promise<WorkFolder> {
  const folder = findFolder(notebook.path);
  const top = realpathSync(await createFolder(watchdog, "seigo-work"));
  const copies = await linkOwnPackages(top, findOwnModuleFolders(folder));
  const toCopy = (path: string): string => copies + path.replaceAll("/node_modules/", "/modules/");
  const cwd = toCopy(folder);
  await mkdir(cwd, { recursive: true });
  for (const { path } of findModuleFolders(folder)) await symlink(path, toCopy(path), "dir");
  const plan = planCopies(notebook, folder, top);
  await writeCopies(plan, toCopy);
  const notices = plan.large.map((path) =>
    message('"{path}" is too large to be copied for the run: of what is in it, cells find what they name.', {
      path,
    }),
  );
  // In a package, the compiler would take a cell for a part of it, which does not change.
  const isInPackage = toCopy(folder) !== copies + folder;
  return { cwd, copies, notices, ...(isInPackage ? {} : { place: { folder, copies } }) };
}

/** As a kernel that works there names it: without links. */
function findFolder(path: string): string {
  const folder = dirname(resolve(path));
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Our own packages are looked for above everything else; links, because a package's imports are where it really is. */
async function linkOwnPackages(top: string, own: readonly string[]): Promise<string> {
  let folder = join(top, "files");
  await mkdir(folder);
  for (const path of [...own].reverse()) {
    await symlink(path, join(dirname(folder), "node_modules"), "dir");
    folder = join(folder, "files");
    await mkdir(folder);
  }
  return folder;
}
