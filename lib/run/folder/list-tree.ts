import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "./is-within.js";

/** How much may be copied. */
export interface Budget {
  readonly files: number;
  readonly bytes: number;
}

/** A file to be copied: `path` is where cells find it, `from` where it is. */
export interface CopiedFile {
  readonly path: string;
  readonly from: string;
  readonly stats: Stats;
}

/** A link to a folder or within one; of `node_modules` there is never a copy. */
export interface Link {
  readonly path: string;
  /** Without links. */
  readonly target: string;
}

/** What a folder holds. */
export interface Tree {
  readonly folders: readonly string[];
  readonly files: readonly CopiedFile[];
  readonly links: readonly Link[];
}

/** How a folder is looked through. */
export interface ListOptions {
  readonly budget: Budget;
  /** Is not looked into: where the copies go. */
  readonly skip: string;
  /** Only the files in the folder itself, none of its folders. */
  readonly isFlat?: boolean;
}

/**
 * Lists what is in a folder, but no repository; packages count as links, and a link to a file elsewhere as that file.
 * Undefined when it is more than the budget.
 */
export function listTree(folder: string, { budget, skip, isFlat = false }: ListOptions): Tree | undefined {
  const folders: string[] = [];
  const files: CopiedFile[] = [];
  const links: Link[] = [];
  const open = [folder];
  let bytes = 0;
  const addFile = (file: CopiedFile): void => {
    files.push(file);
    bytes += file.stats.size;
  };
  const addLink = (path: string): void => {
    const target = readIfThere(() => realpathSync(path));
    const stats = readIfThere(() => statSync(path));
    if (target === undefined || stats === undefined) return;
    const isBeside = !isFlat && isWithin(target, folder);
    if (stats.isFile() && !isBeside) addFile({ path, from: target, stats });
    else if (stats.isFile() || stats.isDirectory()) links.push({ path, target });
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const inside = next;
    folders.push(inside);
    for (const entry of readIfThere(() => readdirSync(inside, { withFileTypes: true })) ?? []) {
      const path = join(inside, entry.name);
      if (entry.name === ".git" || path === skip) continue;
      if (entry.name === "node_modules") links.push({ path, target: path });
      else if (entry.isSymbolicLink()) addLink(path);
      else if (entry.isDirectory() && !isFlat) open.push(path);
      else if (entry.isFile()) {
        const stats = readIfThere(() => lstatSync(path));
        if (stats !== undefined) addFile({ path, from: path, stats });
      }
      if (files.length + folders.length + links.length > budget.files || bytes > budget.bytes)
        return undefined;
    }
  }
  return { folders, files, links };
}

/** Undefined for what is gone by now, or not for us to read. */
function readIfThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
