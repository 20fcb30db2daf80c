import { message } from "../message/message.js";
import { findCellName } from "../run/cell-name.js";
import type { CellResult } from "../run/result.js";
import { findActual } from "./find-actual.js";
import { groupMismatches } from "./group-mismatches.js";
import { formatStatus } from "./words.js";

/** An error as test runners know it: they show `expected` and `actual` as a difference. */
export interface CellFailure extends Error {
  readonly expected?: string;
  readonly actual?: string;
  readonly showDiff: boolean;
}

/** A cell that is not right, as an error that leads to its line in `path`. */
export function createCellFailure(result: CellResult, path: string): CellFailure {
  const { cell, status, expected, mismatches, error } = result;
  const lines = groupMismatches(mismatches).map(({ mismatch }) => {
    const { path: place, hole, expected: wanted, actual, reason } = mismatch;
    const head = place === "" ? message("whole output") : place;
    const at = hole === undefined ? head : message("{place}, hole {hole}", { place: head, hole });
    const sides = [
      message("expected: {text}", { text: wanted }),
      message("actual: {text}", { text: actual }),
    ];
    return [`● ${at}`, reason, ...sides].join("\n  ");
  });
  const detail =
    result.detail ?? (error === undefined ? formatStatus(status) : `${error.name}: ${error.message}`);
  const failure = new Error([detail, ...lines].join("\n"));
  failure.name = formatStatus(status);
  failure.stack = `${failure.name}: ${failure.message}\n    at ${findCellName(cell)} (${path}:${cell.line}:1)`;
  const sides = expected === undefined ? {} : { expected, actual: findActual(result) };
  return Object.assign(failure, { showDiff: expected !== undefined, ...sides });
}
