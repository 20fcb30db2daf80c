import { message } from "../message/message.js";
import type { CodeCell } from "../notebook/notebook.js";
import type { CellResult } from "./result.js";

/** What a person calls a cell: its author's name for it, else its line. */
export function findCellName({ metadata, line }: CodeCell): string {
  const name = metadata["name"];
  return typeof name === "string" && name !== "" ? name : message("line {line}", { line });
}

/** True for a cell that did what it should, or that its author does not want to be run. */
export function isRight({ status }: CellResult): boolean {
  return status === "passed" || status === "ran" || status === "skipped";
}
