import { diffArrays } from "diff";
import type { Row } from "../expectation.js";
import { findWholeHole, parsePattern } from "../hole/parse-pattern.js";
import { matchString } from "./match-string.js";

/** Lines that are taken away or added; the time to find them grows with their square. */
const MOST_EDITS = 1000;

/** Puts the lines of what is expected beside those of what was shown, so that what belongs together is one row. */
export function alignLines(
  expected: readonly string[],
  actual: readonly string[],
  comparator: (left: string, right: string) => boolean = isFitting,
): readonly Row[] {
  const changes = diffArrays([...expected], [...actual], { comparator, maxEditLength: MOST_EDITS });
  if (changes === undefined) return zipLines(expected, actual, comparator);
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  for (let index = 0; index < changes.length; index += 1) {
    const { added, removed, value } = changes[index] ?? { added: false, removed: false, value: [] };
    if (!added && !removed) {
      for (let count = 0; count < value.length; count += 1) {
        rows.push({ left: expected[left++], right: actual[right++], fits: true });
      }
      continue;
    }
    const next = changes[index + 1];
    const isPair = next !== undefined && (next.added || next.removed);
    const [first, second] = [value.length, isPair ? next.value.length : 0];
    if (isPair) index += 1;
    const [lefts, rights] = removed ? [first, second] : [second, first];
    for (let count = 0; count < Math.max(lefts, rights); count += 1) {
      rows.push({
        left: count < lefts ? expected[left++] : undefined,
        right: count < rights ? actual[right++] : undefined,
        fits: false,
      });
    }
  }
  return rows;
}

/** Line beside line, where so much differs that nothing is gained by looking for what belongs together. */
function zipLines(
  expected: readonly string[],
  actual: readonly string[],
  comparator: (left: string, right: string) => boolean,
): readonly Row[] {
  return Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => {
    const [left, right] = [expected[index], actual[index]];
    return { left, right, fits: left !== undefined && right !== undefined && comparator(left, right) };
  });
}

/** True when a line says what a pattern's line says. */
export function isSameLine(pattern: string, text: string): boolean {
  if (pattern === text) return true;
  if (!/<[\w-]*:/.test(pattern)) return false;
  const parts = parsePattern(pattern);
  if (findWholeHole(parts)?.type === "lines") return true;
  const shown = { expected: pattern, actual: text };
  return matchString(parts, text, { path: "" }, {}, shown).mismatches.length === 0;
}

/** A comma at the end only says whether another member follows; a JSON hole may stand for what is no string. */
function isFitting(left: string, right: string): boolean {
  const [pattern, text] = [left, right].map((line) => line.replace(/,$/, "")) as [string, string];
  return [pattern, pattern.replace(/"(<[\w-]*:[\w-]+>)"/g, "$1")].some((one) => isSameLine(one, text));
}
