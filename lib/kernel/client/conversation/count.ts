import type { Asked, Conversation, Counts } from "./conversation.js";
import type { Problem } from "./problem.js";

/** The counts that the next cell can have, after these cells in their order. The first cell of a kernel is number 1. */
export function findNextCounts(cells: readonly Conversation[]): Counts {
  let counts: Counts = { least: 1, most: 1 };
  for (const { reply, inputCount } of cells) {
    if (isAborted(reply?.["status"])) continue;
    const count = [reply?.["execution_count"], inputCount].find(isCount);
    counts =
      count === undefined ? { ...counts, most: counts.most + 1 } : { least: count + 1, most: count + 1 };
  }
  return counts;
}

/** Checks the number that a kernel gives to a cell. An empty cell need not be counted: IPython does not. */
export function checkCount({ code, counts }: Asked, count: unknown): Problem | undefined {
  const { most } = counts;
  const least = isBlank(code) ? counts.least - 1 : counts.least;
  if (isCount(count) && count >= least && count <= most) return undefined;
  return { kind: "count", came: formatValue(count), wanted: most };
}

/** Whether a status says that the cell was not run because of an error before. */
export function isAborted(status: unknown): boolean {
  // The stock kernel's word is "abort".
  return status === "aborted" || status === "abort";
}

/** Whether nothing is to be run. */
export function isBlank(code: string): boolean {
  return code.trim() === "";
}

/** A value of a message as a person can read it. */
export function formatValue(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
