import { message } from "../message/message.js";
import { findCellName } from "../run/cell-name.js";
import type { CellResult, RunResult } from "../run/result.js";
import type { Paint } from "./paint.js";

/** How many of the outputs that notebooks store were compared, and how many were not, and why. */
export function formatStored(
  { notebooks }: RunResult,
  { paint }: { readonly paint: Paint },
): readonly string[] {
  const cells = notebooks.flatMap((notebook) => notebook.cells);
  const compared = sum(cells.map(({ stored }) => stored?.compared ?? 0));
  const left = cells.filter(({ stored }) => (stored?.left ?? 0) > 0);
  const ignored = sum(cells.filter(isIgnored).map(({ cell }) => cell.outputs.length));
  const lines = [
    ...(compared > 0 ? [message("{count} stored outputs were compared.", { count: compared })] : []),
    ...(left.length > 0
      ? [
          message("{count} stored outputs were not compared: {names}", {
            count: sum(left.map(({ stored }) => stored?.left ?? 0)),
            names: left.map(nameCell).join(message(", ")),
          }),
        ]
      : []),
    ...(ignored > 0
      ? [
          message("{count} stored outputs were not compared (--compare-outputs does that).", {
            count: ignored,
          }),
        ]
      : []),
  ];
  return lines.map((line) => paint.dim(line));
}

/** It has run, and nothing says that its stored outputs were looked at. */
function isIgnored({ cell, status, expectation, stored }: CellResult): boolean {
  const hasRun = status === "ran" || status === "failed";
  return hasRun && expectation === undefined && stored === undefined && cell.outputs.length > 0;
}

function nameCell({ cell, stored }: CellResult): string {
  const name = findCellName(cell);
  const reason = stored?.reason;
  return reason === undefined ? name : message("{name} ({reason})", { name, reason });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
