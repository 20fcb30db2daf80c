import type { Notebook } from "../notebook/notebook.js";
import type { CellResult, NotebookResult } from "./result.js";

/** The notebook with what its cells showed, as Jupyter would have saved it after the run. */
export function createExecutedNotebook({ notebook, cells }: NotebookResult): Notebook {
  const results = new Map<string, CellResult>(cells.map((result) => [result.cell.id, result]));
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      const result = results.get(cell.id);
      if (cell.kind !== "code" || result === undefined) return cell;
      return { ...cell, outputs: result.outputs, executionCount: result.executionCount };
    }),
  };
}
