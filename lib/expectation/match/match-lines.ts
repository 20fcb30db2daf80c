import { message } from "../../message/message.js";
import type { Captures, Json, Mismatch, Row } from "../expectation.js";
import { findWholeHole, parsePattern } from "../hole/parse-pattern.js";
import { formatJson } from "../json/format-json.js";
import type { Hole } from "../parse-hole.js";
import { alignLines, isSameLine } from "./align-lines.js";
import { bindHole } from "./bind-hole.js";
import { isSameJson } from "./is-same-json.js";
import type { Match } from "./match.js";
import { matchString } from "./match-string.js";

/** Lines that stand together, after a hole for any number of lines or at the start. */
interface Block {
  /** The `<:lines>` before the block; undefined at the start. */
  readonly gap: Hole | undefined;
  readonly lines: readonly string[];
}

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
      const match = matchBlock([left], right === undefined ? [] : [right], 0, current, line);
      const path = message("line {line}", { line: count + 1 });
      for (const mismatch of match.mismatches) mismatches.push({ ...mismatch, path });
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

interface Search {
  readonly blocks: readonly Block[];
  readonly actual: readonly string[];
  readonly line: number | undefined;
  /** Places from which nothing fits, so that a long output is not searched again and again. */
  readonly dead: Set<string>;
}

interface NotFound {
  readonly block: number;
  readonly from: number;
}

/** Finds the earliest places at which all remaining blocks fit, trying later ones when a name bound there does not fit below. */
function matchBlocks(
  search: Search,
  index: number,
  from: number,
  captures: Captures,
): { readonly captures: Captures } | NotFound {
  const { blocks, actual, line, dead } = search;
  const block = blocks[index];
  if (block === undefined) return { captures };
  const key = `${index} ${from} ${formatJson(captures as unknown as Json)}`;
  let furthest: NotFound = { block: index, from };
  if (dead.has(key)) return furthest;
  const isLast = index === blocks.length - 1;
  const end = actual.length - block.lines.length;
  for (let at = isLast ? Math.max(end, from) : from; at <= end; at += 1) {
    // What does not fit without the gap's text does not fit with it, and making that text at every place is slow.
    if (!isBlockAt(block.lines, actual, at, captures, line)) continue;
    const gap = bindGap(block.gap, actual.slice(from, at), from, captures, line);
    const match = gap === undefined ? undefined : matchBlock(block.lines, actual, at, gap, line);
    if (match === undefined || match.mismatches.length > 0) continue;
    const rest = matchBlocks(search, index + 1, at + block.lines.length, match.captures);
    if ("captures" in rest) return rest;
    if (rest.block > furthest.block) furthest = rest;
  }
  dead.add(key);
  return furthest;
}

function bindGap(
  hole: Hole | undefined,
  lines: readonly string[],
  from: number,
  captures: Captures,
  line: number | undefined,
): Captures | undefined {
  if (hole?.name === undefined) return captures;
  const bound = Object.hasOwn(captures, hole.name) ? captures[hole.name]?.value : undefined;
  const value = lines.join("\n");
  if (bound !== undefined) return isSameJson(bound, value) ? captures : undefined;
  const place = { path: message("line {line}", { line: from + 1 }), line };
  return bindHole(hole, value, place, captures, { expected: hole.text, actual: value }).captures;
}

/** True when every line of a block fits; the first one that does not ends it. */
function isBlockAt(
  patterns: readonly string[],
  actual: readonly string[],
  from: number,
  captures: Captures,
  line: number | undefined,
): boolean {
  let current = captures;
  return patterns.every((_, index) => {
    const match = matchBlock(patterns.slice(index, index + 1), actual, from + index, current, line);
    current = match.captures;
    return match.mismatches.length === 0;
  });
}

function matchBlock(
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

function surprise(found: string, index: number): Mismatch {
  const path = message("line {line}", { line: index + 1 });
  return {
    path,
    expected: message("(nothing)"),
    actual: found,
    reason: message("The line is not expected."),
  };
}

function splitBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let current: { gap: Hole | undefined; lines: string[] } = { gap: undefined, lines: [] };
  for (const line of lines) {
    const hole = findWholeHole(parsePattern(line.trim()));
    if (hole?.type === "lines") {
      blocks.push(current);
      current = { gap: hole, lines: [] };
    } else {
      current.lines.push(line);
    }
  }
  return [...blocks, current];
}

/** A text's lines without white space at their ends and without empty lines at the end of all. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
