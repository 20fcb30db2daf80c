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
    const match = matchLine(expected, actual[from + index], from + index, current, line);
    for (const mismatch of match.mismatches) mismatches.push(mismatch);
    current = match.captures;
  }
  return { captures: current, mismatches };
}

/** Holds the line of an index, undefined when it is missing, against its pattern. */
export function matchLine(
  expected: string,
  found: string | undefined,
  index: number,
  captures: Captures,
  line: number | undefined,
): Match {
  const path = message("line {line}", { line: index + 1 });
  if (found !== undefined) {
    return matchString(parsePattern(expected), found, { path, line }, captures, { expected, actual: found });
  }
  const reason = message("The line is missing.");
  return { captures, mismatches: [{ path, expected, actual: message("(nothing)"), reason }] };
}
