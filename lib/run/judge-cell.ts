import { checkExpectation } from "../expectation/check-expectation.js";
import type { Captures, Expectation, Mismatch, Observation, Row } from "../expectation/expectation.js";
import { fillText, formatExpected } from "../expectation/format-expected.js";
import type { Execution } from "../kernel/kernel.js";
import { message } from "../message/message.js";
import type { CodeCell } from "../notebook/notebook.js";
import { describeCauses } from "./describe-causes.js";
import type { CellResult, CellStatus } from "./result.js";

/** What is said of a cell, and the captures that the next one starts with. */
export interface Judgement {
  readonly result: CellResult;
  readonly captures: Captures;
}

const STATUSES: Readonly<Record<Exclude<Execution["status"], "ok" | "error">, CellStatus>> = {
  notRun: "notRun",
  died: "died",
  timedOut: "timedOut",
  lost: "lost",
  interrupted: "lost",
};

/** Says whether what was seen of a cell is what is printed for it. Pure; secrets are still in what it returns. */
export function judgeCell(
  cell: CodeCell,
  execution: Execution,
  observation: Observation,
  captures: Captures,
): Judgement {
  const { status, outputs, executionCount, duration, error, detail } = execution;
  const { stdout, stderr } = observation;
  const base = {
    cell,
    outputs,
    seen: { stdout, stderr },
    executionCount,
    expectation: cell.expectation,
    mismatches: [],
    duration,
    ...(error === undefined ? {} : { error }),
  };
  if (status !== "ok" && status !== "error") {
    const result = { ...base, status: STATUSES[status], ...(detail === undefined ? {} : { detail }) };
    return { result, captures };
  }
  if (cell.expectation === undefined) {
    return { result: { ...base, ...judgeError(cell, error, describeCauses(outputs)) }, captures };
  }
  const verdict = checkExpectation(cell.expectation, observation, captures);
  if (verdict.matched) return { result: { ...base, status: "passed" }, captures: verdict.captures };
  const expected = formatExpected(cell.expectation, captures);
  const { mismatches } = verdict;
  const result: CellResult = {
    ...base,
    status: "failed",
    expected,
    mismatches,
    ...(verdict.rows === undefined ? {} : { rows: fillRows(verdict.rows, cell.expectation, captures) }),
    detail: describeMismatches(mismatches),
  };
  return { result, captures };
}

function fillRows(rows: readonly Row[], { kind }: Expectation, captures: Captures): readonly Row[] {
  if (kind === "json") return rows;
  return rows.map((row) => (row.left === undefined ? row : { ...row, left: fillText(row.left, captures) }));
}

/** The result of a planned cell that was never sent to the kernel. */
export function skipCell(cell: CodeCell, status: "notRun" | "skipped", detail: string): CellResult {
  return {
    cell,
    status,
    outputs: [],
    seen: { stdout: "", stderr: "" },
    executionCount: null,
    expectation: cell.expectation,
    mismatches: [],
    detail,
    duration: 0,
  };
}

/** Without an expectation a cell has to succeed, or to fail where its tag says so. */
function judgeError(
  { tags }: CodeCell,
  error: Execution["error"],
  causes: string,
): Pick<CellResult, "status" | "detail"> {
  const isExpected = tags.includes("raises-exception");
  if (isExpected && error === undefined) {
    const detail = message("The cell has the tag raises-exception, but it ended without an error.");
    return { status: "failed", detail };
  }
  if (isExpected || error === undefined) return { status: "ran" };
  return { status: "failed", detail: describeError(error, causes) };
}

function describeError({ name, message: text }: NonNullable<CellResult["error"]>, causes: string): string {
  const line = `${text.split("\n")[0] ?? ""}${causes}`;
  return message("The cell ended with an error: {name}: {text}", { name, text: line });
}

function describeMismatches(mismatches: readonly Mismatch[]): string {
  const [first] = mismatches;
  if (first === undefined || mismatches.length > 1) {
    return message("What it showed differs from what is printed in {count} places.", {
      count: mismatches.length,
    });
  }
  return first.path === ""
    ? first.reason
    : message("{path}: {reason}", { path: first.path, reason: first.reason });
}
