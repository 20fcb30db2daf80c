import type { Json } from "../expectation/expectation.js";
import { formatExpectation } from "../expectation/format-expectation.js";
import { formatJson } from "../expectation/json/format-json.js";
import { findCellName } from "../run/cell-name.js";
import { findExitStatus } from "../run/find-exit-status.js";
import type { CellResult, NotebookResult, RunResult } from "../run/result.js";
import { isNotebookRight } from "../run/run-notebooks.js";

/** Changes when a member of the report is renamed, removed, or means something else. */
const FORMAT = 1;

/**
 * A run as JSON: `{format, version, startedAt, duration, right, exitStatus, interrupted, account, kernel, notebooks}`,
 * each notebook with its `cells` in order: `{name, id, line, title, status, duration, …}`. Times are milliseconds,
 * `startedAt` is ISO 8601, `exitStatus` is null when it was interrupted. `expectation` is what the author wrote, `expected` the same with bound holes filled.
 * Secrets are hidden in the result already.
 */
export function formatJsonReport(result: RunResult): string {
  const { version, startedAt, duration, account, kernel, interrupted, notebooks } = result;
  const report = {
    format: FORMAT,
    version,
    startedAt,
    duration: Math.round(duration),
    right: !interrupted && notebooks.every(isNotebookRight),
    exitStatus: interrupted ? null : findExitStatus(result),
    interrupted,
    account,
    kernel,
    notebooks: notebooks.map(createNotebookReport),
  };
  // JSON.stringify overflows where a cell has shown JSON that is nested deep.
  return `${formatJson(report as unknown as Json, { indent: 2 })}\n`;
}

function createNotebookReport(result: NotebookResult): object {
  const { notebook, cells, leftovers, failure, internalError, captures, duration } = result;
  return {
    id: notebook.id,
    path: notebook.path,
    title: notebook.title,
    right: isNotebookRight(result),
    duration: Math.round(duration),
    failure: failure ?? internalError ?? null,
    leftovers,
    captures,
    cells: cells.map(createCellReport),
  };
}

function createCellReport(result: CellResult): object {
  const { cell, status, duration, detail, expectation, expected, mismatches, error, outputs } = result;
  return {
    name: findCellName(cell),
    id: cell.id,
    line: cell.line,
    title: cell.title,
    status,
    duration: Math.round(duration),
    detail: detail ?? null,
    executionCount: result.executionCount,
    expectation: expectation === undefined ? null : formatExpectation(expectation),
    expected: expected ?? null,
    mismatches: mismatches.map(({ hole = null, ...mismatch }) => ({ ...mismatch, hole })),
    stored: result.stored === undefined ? null : { reason: null, ...result.stored },
    error: error ?? null,
    outputs,
  };
}
