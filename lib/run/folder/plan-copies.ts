import { statSync } from "node:fs";
import type { Notebook } from "../../notebook/notebook.js";
import { listCodeCells } from "../plan-cell.js";
import { findNamedPaths } from "./find-named-paths.js";
import { isWithin } from "./is-within.js";
import { type Budget, type Link, listTree, type Tree } from "./list-tree.js";

/** What is copied for a run. */
export interface CopyPlan {
  readonly trees: readonly Tree[];
  /** Folders of which not all is copied, because they are too large. */
  readonly large: readonly string[];
  /** Whether a link leads to what is copied, so that it has to lead to the copy. */
  leadsToCopy(link: Link): boolean;
}

/** How much is copied of a notebook's folder, of each folder that cells name, and of each that a link leads to. */
export interface Budgets {
  readonly whole: Budget;
  readonly named: Budget;
  readonly linked: Budget;
}

/** So many files as the first has take a tenth of a second. */
const BUDGETS: Budgets = {
  whole: { files: 1000, bytes: 100_000_000 },
  named: { files: 20_000, bytes: 1_000_000_000 },
  linked: { files: 500, bytes: 20_000_000 },
};
/** Folders that links lead to, and links in them in turn. */
const MOST_LINKED = 50;

/**
 * Says what of a notebook's folder is copied: all of it; when it is too large, its own files and what cells name. And
 * what they name outside of it, and small folders elsewhere that links lead to.
 */
export function planCopies(
  notebook: Notebook,
  folder: string,
  skip: string,
  { whole, named, linked }: Budgets = BUDGETS,
): CopyPlan {
  const trees: Tree[] = [];
  const large: string[] = [];
  const copied: string[] = [];
  const isCopied = (path: string): boolean => copied.some((one) => isWithin(path, one));
  const copy = (path: string, budget: Budget): boolean => {
    const tree = listTree(path, { budget, skip });
    if (tree === undefined) large.push(path);
    else {
      trees.push(tree);
      copied.push(path);
    }
    return tree !== undefined;
  };

  if (!copy(folder, whole)) {
    const flat = listTree(folder, { budget: whole, skip, isFlat: true });
    if (flat !== undefined) trees.push(flat);
  }
  const sources = listCodeCells(notebook).map(({ source }) => source);
  for (const path of findNamedPaths(sources, folder)) {
    if (path === folder || isCopied(path)) continue;
    const stats = statSync(path);
    if (stats.isFile()) trees.push({ folders: [], files: [{ path, from: path, stats }], links: [] });
    // A folder above the notebook's may be a whole project.
    else copy(path, isWithin(folder, path) ? whole : named);
  }
  const seen = new Set<string>();
  // More trees come while this goes on.
  for (const tree of trees) {
    for (const { path, target } of tree.links) {
      if (path === target || isCopied(target) || seen.has(target) || seen.size >= MOST_LINKED) continue;
      seen.add(target);
      copy(target, linked);
    }
  }
  return { trees, large, leadsToCopy: ({ path, target }) => path !== target && isCopied(target) };
}
