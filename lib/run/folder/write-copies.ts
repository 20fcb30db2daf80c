import { constants, mkdirSync } from "node:fs";
import { copyFile, symlink, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import type { CopiedFile } from "./list-tree.js";
import type { CopyPlan } from "./plan-copies.js";

/** What a file may be by now, or may never have been for us to read: cells find that it is not there. */
const UNREADABLE = new Set(["ENOENT", "EACCES", "EPERM"]);

/**
 * Copies files to where `toCopy` says that the copy of a path is, with their times; where the file system can, a copy takes no
 * space before it is changed.
 */
export async function writeCopies(plan: CopyPlan, toCopy: (path: string) => string): Promise<void> {
  const { trees } = plan;
  const folders = new Set(trees.flatMap((tree) => tree.folders));
  const files = new Map(trees.flatMap((tree) => tree.files.map((file) => [file.path, file])));
  const links = new Map(trees.flatMap((tree) => tree.links.map((link) => [link.path, link])));
  for (const path of [...files.keys(), ...links.keys()]) folders.add(dirname(path));
  for (const folder of folders) mkdirSync(toCopy(folder), { recursive: true });
  await Promise.all([...files.values()].map((file) => writeCopy(file, toCopy(file.path))));
  for (const link of links.values()) {
    const isCopy = plan.leadsToCopy(link);
    await writeLink(isCopy ? toCopy(link.target) : link.target, toCopy(link.path));
  }
}

async function writeCopy({ from, stats }: CopiedFile, path: string): Promise<void> {
  try {
    await copyFile(from, path, constants.COPYFILE_FICLONE);
    await utimes(path, stats.atime, stats.mtime);
  } catch (cause) {
    if (!UNREADABLE.has((cause as NodeJS.ErrnoException).code ?? "")) throw cause;
  }
}

async function writeLink(target: string, path: string): Promise<void> {
  try {
    await symlink(target, path);
  } catch (cause) {
    // What cells name stands there already, or the packages that were found upwards.
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
}
