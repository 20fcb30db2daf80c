import { message } from "../message/message.js";
import type { CodeCell } from "../notebook/notebook.js";
import type { CellResult } from "./result.js";

/** What a person calls a cell: its author's name for it, else its line, or its number in an `.ipynb`. */
export function findCellName({ metadata, line, number }: CodeCell): string {
  const name = metadata["name"];
  if (typeof name === "string" && name !== "") return name;
  return number === undefined ? message("line {line}", { line }) : message("code cell {number}", { number });
}

/** True for a cell that did what it should, or that its author does not want to be run. */
export function isRight({ status }: CellResult): boolean {
  return status === "passed" || status === "ran" || status === "skipped";
}
