import { message } from "../../message/message.js";
import type { Captures, Mismatch } from "../expectation.js";
import { parsePattern } from "../hole/parse-pattern.js";
import type { Match } from "./match.js";
import { matchString } from "./match-string.js";

/** Holds lines, from a place on, against patterns that stand together. */
export function matchBlock(
  patterns: readonly string[],
  actual: readonly string[],
  from: number,
  captures: Captures,
  line: number | undefined,
): Match {
  const mismatches: Mismatch[] = [];
  let current = captures;
  for (const [index, expected] of patterns.entries()) {
    const path = message("line {line}", { line: from + index + 1 });
    const found = actual[from + index];
    if (found === undefined) {
      mismatches.push({
        path,
        expected,
        actual: message("(nothing)"),
        reason: message("The line is missing."),
      });
      continue;
    }
    const match = matchString(parsePattern(expected), found, { path, line }, current, {
      expected,
      actual: found,
    });
    for (const mismatch of match.mismatches) mismatches.push(mismatch);
    current = match.captures;
  }
  return { captures: current, mismatches };
}
