import { diffArrays } from "diff";
import { checkExpectation } from "../../expectation/check-expectation.js";

/** Lines that stand side by side; one of them can be missing. */
export interface Row {
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** The right one is what the left one says, holes included. */
  readonly fits: boolean;
}

/** Lines that are taken away or added; the time to find them grows with their square. */
const MOST_EDITS = 1000;

/** Puts the lines of what is expected beside those of what was shown, so that what belongs together is one row. */
export function alignLines(expected: readonly string[], actual: readonly string[]): readonly Row[] {
  const changes = diffArrays([...expected], [...actual], {
    comparator: isFitting,
    maxEditLength: MOST_EDITS,
  });
  if (changes === undefined) return pairLines(expected, actual);
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
function pairLines(expected: readonly string[], actual: readonly string[]): readonly Row[] {
  return Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => {
    const [left, right] = [expected[index], actual[index]];
    return { left, right, fits: left !== undefined && right !== undefined && isFitting(left, right) };
  });
}

/** A comma at the end only says whether another member follows; a JSON hole may stand for what is no string. */
function isFitting(left: string, right: string): boolean {
  const [pattern, stdout] = [left, right].map((line) => line.replace(/,$/, "")) as [string, string];
  if (pattern === stdout) return true;
  return [pattern, pattern.replace(/"(<[\w-]*:[\w-]+>)"/g, "$1")].some((one) => {
    const observation = { status: "ok", stdout, stderr: "" } as const;
    return /<[\w-]*:/.test(one) && checkExpectation({ kind: "text", pattern: one }, observation, {}).matched;
  });
}
