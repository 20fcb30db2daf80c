import { message } from "../../message/message.js";
import type { Captures, Mismatch, Row } from "../expectation.js";
import { alignLines, isSameLine } from "./align-lines.js";
import type { Match } from "./match.js";
import { matchBlock, matchLine } from "./match-block.js";
import { matchBlocks, splitBlocks } from "./match-blocks.js";
import { splitLines } from "./split-lines.js";

/** Holds a text against a pattern line by line. White space at the end of a line and empty lines at the end do not count. */
export function matchLines(
  pattern: string,
  text: string,
  captures: Captures,
  line: number | undefined,
): Match {
  const blocks = splitBlocks(splitLines(pattern));
  const actual = splitLines(text);
  const [first, ...others] = blocks;
  const head = first?.lines ?? [];
  const start = matchBlock(head, actual, 0, captures, line);
  if (others.length === 0) {
    const isRight = start.mismatches.length === 0 && actual.length === head.length;
    return isRight ? start : matchRows(alignLines(head, actual, isSameLine), captures, line);
  }
  const gaps = others.flatMap((block) => [block.gap?.text ?? "", ...block.lines]);
  if (start.mismatches.length > 0) {
    const rows = alignHead(head, actual, start.mismatches);
    return { ...start, rows: [...rows, ...placeApart(gaps, true), ...placeRest(actual.slice(head.length))] };
  }
  const found = matchBlocks(
    { blocks: others, actual, line, dead: new Set() },
    0,
    head.length,
    start.captures,
  );
  if ("captures" in found) return { captures: found.captures, mismatches: [] };
  const block = others[found.block];
  const shown = {
    expected: block?.lines.join("\n") ?? "",
    actual: actual.slice(found.from).join("\n"),
  };
  const reason = message("From line {from} on, these lines are nowhere.", { from: found.from + 1 });
  const before = others.slice(0, found.block).flatMap(({ gap, lines }) => [gap?.text ?? "", ...lines]);
  const behind = gaps.slice(before.length + 1 + (block?.lines.length ?? 0));
  const rows = [
    ...alignLines([...head, ...before], actual.slice(0, found.from), isSameLine).map((row) => ({
      ...row,
      fits: true,
    })),
    ...placeApart([block?.gap?.text ?? ""], true),
    ...placeApart(block?.lines ?? [], false),
    ...placeApart(behind, true),
    ...placeRest(actual.slice(found.from)),
  ];
  return {
    captures,
    mismatches: [{ path: message("line {line}", { line: found.from + 1 }), ...shown, reason }],
    rows,
  };
}

/** Holds each row's text against its pattern, so that the list of differences and the rows are one. */
function matchRows(pairs: readonly Row[], captures: Captures, line: number | undefined): Match {
  const mismatches: Mismatch[] = [];
  let current = captures;
  let count = 0;
  const rows = pairs.map((row): Row => {
    const { left, right } = row;
    const before = mismatches.length;
    if (left === undefined) mismatches.push(surprise(right ?? "", count));
    else {
      const match = matchLine(left, right, count, current, line);
      for (const mismatch of match.mismatches) mismatches.push(mismatch);
      current = match.captures;
    }
    if (right !== undefined) count += 1;
    return { ...row, fits: mismatches.length === before };
  });
  return { captures: current, mismatches, rows };
}

function alignHead(
  head: readonly string[],
  actual: readonly string[],
  mismatches: readonly Mismatch[],
): readonly Row[] {
  const paths = new Set(mismatches.map(({ path }) => path));
  return head.map((left, index) => ({
    left,
    right: actual[index],
    fits: !paths.has(message("line {line}", { line: index + 1 })),
  }));
}

function placeApart(lines: readonly string[], fits: boolean): readonly Row[] {
  return lines.map((left) => ({ left, right: undefined, fits }));
}

/** What is not compared. */
function placeRest(lines: readonly string[]): readonly Row[] {
  return lines.map((right) => ({ left: undefined, right, fits: true }));
}

function surprise(found: string, index: number): Mismatch {
  const path = message("line {line}", { line: index + 1 });
  return {
    path,
    expected: message("(nothing)"),
    actual: found,
    reason: message("The line is not expected."),
  };
}
