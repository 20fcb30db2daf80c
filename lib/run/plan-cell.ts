import { message } from "../message/message.js";
import { findLanguage } from "../notebook/ipynb/find-language.js";
import type { CodeCell, Notebook } from "../notebook/notebook.js";

const ALIASES: Readonly<Record<string, string>> = { typescript: "ts", javascript: "js" };

/** The code cells of a notebook: each gets a result. */
export function listCodeCells(notebook: Notebook): readonly CodeCell[] {
  return notebook.cells.filter((cell): cell is CodeCell => cell.kind === "code");
}

/** Why a cell is not for the kernel, although it is planned; undefined when it is to be run. */
export function findSkipReason(cell: CodeCell, notebook: Notebook): string | undefined {
  if (cell.tags.includes("skip-execution")) return message('The cell has the tag "skip-execution".');
  const [own, kernels] = [cell.language, findLanguage(notebook.metadata)].map(
    (name) => ALIASES[name] ?? name,
  );
  if (own === kernels) return undefined;
  return message('The kernel does not run "{language}".', { language: cell.language });
}
