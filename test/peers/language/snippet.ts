import { join } from "node:path";
import { readNotebook } from "../../../lib/notebook/read-notebook.js";

/** A construct: cells that are run one after the other. */
export interface Snippet {
  readonly title: string;
  readonly cells: readonly string[];
  /** Node has nothing to hold it against: `require`, a name that is declared twice, a fault of types. */
  readonly isForKernels: boolean;
}

/** What became of a snippet: what it printed, and the name of the error that ended it. */
export interface Outcome {
  readonly printed: string;
  readonly error?: string;
}

/** Outcomes by the snippet's title. */
export type Outcomes = Readonly<Record<string, Outcome>>;

/** The pages of snippets. */
export const PAGES = ["types", "classes", "cells", "modules", "more"] as const;

const FOLDER = "test/peers/language/snippets";

/** Reads the snippets of a page: its headings are titles, its fences cells. */
export async function readSnippets(page: string): Promise<readonly Snippet[]> {
  const { cells } = await readNotebook(join(FOLDER, `${page}.md`));
  const found = new Map<string, { cells: string[]; isForKernels: boolean }>();
  for (const cell of cells) {
    if (cell.kind !== "code") continue;
    const title = `${page}: ${cell.title}`;
    const snippet = found.get(title) ?? { cells: [], isForKernels: cell.tags.includes("kernel") };
    snippet.cells.push(cell.source);
    found.set(title, snippet);
  }
  return [...found].map(([title, snippet]) => ({ title, ...snippet }));
}
