import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import type { Output } from "../../notebook/output.js";
import type { CellResult } from "../result.js";
import { compareOutputs, type Difference } from "./compare-outputs.js";
import { findTruncation } from "./find-truncation.js";
import type { RunFacts } from "./kinds.js";
import { listSections, type Section } from "./list-sections.js";
import { copyPairs, type Pairs } from "./match-stored-line.js";
import { readMarks } from "./read-marks.js";
import type { Sanitizer } from "./sanitizer.js";

/** How the outputs that a notebook stores are compared. */
export interface CompareOptions {
  /** Takes away what the person who runs it does not want to be compared. */
  readonly sanitizer?: Sanitizer;
}

/** Holds the result of a cell, secrets hidden, against the outputs that its notebook stores. */
export type Comparison = (result: CellResult) => Promise<CellResult>;

/**
 * Makes the comparison of one notebook's cells, in the order of their run. What changes from run to run (ids, times)
 * need not be the same, but what stands for what holds from cell to cell, and back. A cell with an expectation is
 * judged by that alone.
 */
export function createComparison({ sanitizer }: CompareOptions, accountId: string): Comparison {
  let known: Pairs = { shown: new Map(), stored: new Map() };
  const before = new Map<string, Pairs>();
  return async (result) => {
    const { cell, status, outputs } = result;
    if (result.expectation !== undefined) return result;
    if (status === "failed") return describeStoredError(result);
    const hasRun = cell.executionCount !== undefined && cell.executionCount !== null;
    if (status !== "ran" || (!hasRun && cell.outputs.length === 0)) return result;
    const reason = findReason(result);
    if (reason !== undefined) return leave(result, reason);
    // A cell that is judged a second time, for what came late, begins where it began.
    const pairs = copyPairs(before.get(cell.id) ?? known);
    before.set(cell.id, copyPairs(pairs));
    const facts: RunFacts = { now: new Date(), accountId };
    const hasErrors = !isToldOtherwise(cell.outputs, outputs) && !isToldOtherwise(outputs, cell.outputs);
    const [stored, shown] = [
      await listSections(cell.outputs, hasErrors),
      await listSections(outputs, hasErrors),
    ];
    const sides = cleanSections([stored, shown], sanitizer);
    if (sides instanceof SeigoError) return refuse(result, sides);
    const difference = compareOutputs(sides[0], sides[1], pairs, facts);
    const counted = { ...result, stored: { compared: cell.outputs.length, left: 0 } };
    if (difference.mismatches.length > 0) return fail(counted, difference);
    known = pairs;
    return { ...counted, status: "passed" };
  };
}

type Sides = readonly [stored: readonly Section[], shown: readonly Section[]];

/** Both sides without what is not to be compared; the error when that takes too long. */
function cleanSections([stored, shown]: Sides, sanitizer: Sanitizer | undefined): Sides | SeigoError {
  if (sanitizer === undefined) return [stored, shown];
  try {
    return [sanitizer(stored), sanitizer(shown)];
  } catch (cause) {
    if (cause instanceof SeigoError) return cause;
    throw cause;
  }
}

function refuse(result: CellResult, { message: text, next }: SeigoError): CellResult {
  const detail = next === undefined ? text : `${text}\n${next}`;
  return { ...leave(result, message("the patterns take too long")), status: "failed", detail };
}

/** Whether one side has an output for an error, where the other has none and writes on stderr. */
function isToldOtherwise(side: readonly Output[], other: readonly Output[]): boolean {
  const isOnStderr = other.some((output) => output.output_type === "stream" && output.name === "stderr");
  return isOnStderr && side.some(isError) && !other.some(isError);
}

function isError({ output_type: type }: Output): boolean {
  return type === "error";
}

/** Why the stored outputs of a cell are not compared. */
function findReason({ cell }: CellResult): string | undefined {
  if (!readMarks(cell).isCompared) return message("marked so");
  return findTruncation(cell.outputs) ? message("stored in part only") : undefined;
}

function leave(result: CellResult, reason: string): CellResult {
  return { ...result, stored: { compared: 0, left: result.cell.outputs.length, reason } };
}

function fail(result: CellResult, { mismatches, rows, expected }: Difference): CellResult {
  const isEmpty = result.cell.outputs.length === 0;
  const detail = isEmpty
    ? message("Nothing is stored for the cell, but it showed something.")
    : message("What it showed differs from what is stored in {count} places.", { count: mismatches.length });
  return { ...result, status: "failed", detail, expected, mismatches, rows };
}

/** An error is right only where its author wants it; that the same is stored may be an accident. */
function describeStoredError(result: CellResult): CellResult {
  const { cell, error, detail } = result;
  const isStored = cell.outputs.some(
    (output) => output.output_type === "error" && output.evalue === error?.message,
  );
  const left = leave(result, message("the cell is not right"));
  if (!isStored || cell.tags.includes("raises-exception")) return left;
  const next = message('The same error is stored: if it is meant, give the cell the tag "raises-exception".');
  return { ...left, detail: detail === undefined ? next : `${detail}\n${next}` };
}
