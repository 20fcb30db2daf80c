import { message } from "../message/message.js";
import { describeMistake } from "../run/fail-cell.js";
import type { CellResult, NotebookResult, RunResult } from "../run/result.js";

/**
 * Makes reports of a result. When an exception inside seigo stops that, the cells of which no report can be made get
 * the status `internalError`, and all reports are made of that result, so that none hides it and none is missing.
 */
export function formatReports<Reports>(
  result: RunResult,
  format: (result: RunResult) => Reports,
): { readonly result: RunResult; readonly reports: Reports } {
  try {
    return { result, reports: format(result) };
  } catch {
    const marked = { ...result, notebooks: result.notebooks.map((notebook) => mark(notebook)) };
    return { result: marked, reports: format(marked) };
  }

  function mark(notebook: NotebookResult): NotebookResult {
    return { ...notebook, cells: notebook.cells.map((cell) => markCell(cell, notebook)) };
  }

  function markCell(cell: CellResult, notebook: NotebookResult): CellResult {
    try {
      format({ ...result, notebooks: [{ ...notebook, cells: [cell] }] });
      return cell;
    } catch (cause) {
      return {
        cell: cell.cell,
        status: "internalError",
        outputs: [],
        seen: { stdout: "", stderr: "" },
        executionCount: cell.executionCount,
        expectation: undefined,
        mismatches: [],
        detail: message("seigo itself made a mistake while it reported this cell ({status}): {text}", {
          status: cell.status,
          text: describeMistake(cause),
        }),
        duration: cell.duration,
      };
    }
  }
}
