import { message } from "../../message/message.js";
import type { Captures, Json } from "../expectation.js";
import { findWholeHole, parsePattern } from "../hole/parse-pattern.js";
import { formatJson } from "../json/format-json.js";
import type { Hole } from "../parse-hole.js";
import { bindHole } from "./bind-hole.js";
import { isSameJson } from "./is-same-json.js";
import { matchLine } from "./match-block.js";

/** Lines that stand together, after a hole for any number of lines or at the start. */
interface Block {
  /** The `<:lines>` before the block; undefined at the start. */
  readonly gap: Hole | undefined;
  readonly lines: readonly string[];
}

/** Takes a pattern's lines apart at its `<:lines>`. The first block has none before it. */
export function splitBlocks(lines: readonly string[]): readonly Block[] {
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
export function matchBlocks(
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
    let fitting = findFit(block.lines, actual, at, captures, line);
    if (fitting !== undefined && block.gap?.name !== undefined) {
      const gap = bindGap(block.gap, actual.slice(from, at), from, captures, line);
      fitting = gap && findFit(block.lines, actual, at, gap, line);
    }
    if (fitting === undefined) continue;
    const rest = matchBlocks(search, index + 1, at + block.lines.length, fitting);
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

/** What is bound when every line of a block fits; undefined at the first one that does not. */
function findFit(
  patterns: readonly string[],
  actual: readonly string[],
  from: number,
  captures: Captures,
  line: number | undefined,
): Captures | undefined {
  let current = captures;
  for (const [index, expected] of patterns.entries()) {
    const match = matchLine(expected, actual[from + index], from + index, current, line);
    if (match.mismatches.length > 0) return undefined;
    current = match.captures;
  }
  return current;
}
