import { message } from "../message/message.js";
import { findLanguage } from "../notebook/ipynb/find-language.js";
import type { CodeCell, Notebook } from "../notebook/notebook.js";

const ALIASES: Readonly<Record<string, string>> = { typescript: "ts", javascript: "js" };

/** The code cells of a notebook: each gets a result. */
export function listCodeCells(notebook: Notebook): readonly CodeCell[] {
  return notebook.cells.filter((cell): cell is CodeCell => cell.kind === "code");
}

/** The language of a cell by its one name, however its fence writes it. */
export function findCellLanguage({ language }: Pick<CodeCell, "language">): string {
  return ALIASES[language] ?? language;
}

/** The language of a notebook's own kernel, likewise. */
export function findNotebookLanguage({ metadata }: Pick<Notebook, "metadata">): string {
  return findCellLanguage({ language: findLanguage(metadata) });
}

/** What runs a cell, of what runs each language; or one sentence on why nothing does, although it is planned. */
export function findRunner<Runner extends object>(
  cell: CodeCell,
  runners: ReadonlyMap<string, Runner>,
): Runner | string {
  if (cell.tags.includes("skip-execution")) return message('The cell has the tag "skip-execution".');
  const runner = runners.get(findCellLanguage(cell));
  return runner ?? message('The kernel does not run "{language}".', { language: cell.language });
}
