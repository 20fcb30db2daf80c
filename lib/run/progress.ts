import type { CodeCell, Notebook } from "../notebook/notebook.js";
import type { CellResult, NotebookResult } from "./result.js";

/** What happens while a run goes on, for whoever shows it. `index` counts planned cells from 0. */
export type Progress =
  | { readonly type: "notebookStarted"; readonly notebook: Notebook; readonly total: number }
  | {
      readonly type: "cellStarted";
      readonly notebook: Notebook;
      readonly cell: CodeCell;
      readonly index: number;
      readonly total: number;
    }
  | {
      readonly type: "cellEnded";
      readonly notebook: Notebook;
      readonly result: CellResult;
      readonly index: number;
      readonly total: number;
    }
  | { readonly type: "notebookEnded"; readonly result: NotebookResult };
