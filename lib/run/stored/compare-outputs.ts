import type { Mismatch, Row } from "../../expectation/expectation.js";
import { createExplainer } from "../../expectation/look/create-explainer.js";
import { alignLines } from "../../expectation/match/align-lines.js";
import { message } from "../../message/message.js";
import type { RunFacts } from "./kinds.js";
import type { Section } from "./list-sections.js";
import { type Conflict, createLineMatcher, type LineMatcher, type Pairs } from "./match-stored-line.js";

/** Every place in which what is shown is not what is stored, and both beside each other. */
export interface Difference {
  readonly mismatches: readonly Mismatch[];
  readonly rows: readonly Row[];
  /** What is stored, as one text. */
  readonly expected: string;
}

type Explain = ReturnType<typeof createExplainer>;

/** Holds what a cell shows against what is stored; adds to the pairs what stands for what. */
export function compareOutputs(
  stored: readonly Section[],
  shown: readonly Section[],
  pairs: Pairs,
  facts: RunFacts,
): Difference {
  const matcher = createLineMatcher(facts);
  const explainLook = createExplainer();
  const names = new Set([...stored, ...shown].map(({ name }) => name));
  const parts = [...names].map((name) => {
    const [left, right] = [stored, shown].map((sections) => findLines(sections, name));
    return compareSection(name, left ?? [], right ?? [], pairs, matcher, explainLook);
  });
  const expected = parts.flatMap(({ rows }) => rows.flatMap(({ left }) => left ?? []));
  return {
    mismatches: parts.flatMap(({ mismatches }) => mismatches),
    rows: parts.flatMap(({ rows }) => rows),
    expected: expected.length === 0 ? message("(nothing)") : expected.join("\n"),
  };
}

function findLines(sections: readonly Section[], name: string): readonly string[] {
  return sections.find((section) => section.name === name)?.lines ?? [];
}

function compareSection(
  name: string,
  stored: readonly string[],
  shown: readonly string[],
  pairs: Pairs,
  matcher: LineMatcher,
  explainLook: Explain,
): Pick<Difference, "mismatches" | "rows"> {
  const mismatches: Mismatch[] = [];
  let number = 0;
  const pairsOfLines = alignLines(stored, shown, matcher.isLike);
  const rows = pairsOfLines.map(({ left, right, fits }): Row => {
    if (right !== undefined) number += 1;
    const reason = describe(left, right, fits, pairs, matcher, explainLook);
    if (reason === undefined) return { left, right, fits: true };
    const [expected, actual] = [left, right].map((text) => text ?? message("(nothing)")) as [string, string];
    const line = right === undefined ? number + 1 : number;
    mismatches.push({ path: formatPath(name, line), expected, actual, reason });
    return { left, right, fits: false };
  });
  if (name === "stdout") return { mismatches, rows };
  const head = `[${name}]`;
  const [left, right] = [stored, shown].map(({ length }) => (length === 0 ? undefined : head));
  return { mismatches, rows: [{ left, right, fits: true }, ...rows] };
}

function describe(
  left: string | undefined,
  right: string | undefined,
  fits: boolean,
  pairs: Pairs,
  matcher: LineMatcher,
  explainLook: Explain,
): string | undefined {
  if (left === undefined) return message("The line is not among the stored outputs.");
  if (right === undefined) return message("The stored line is missing.");
  if (fits) {
    const conflict = matcher.bind(left, right, pairs);
    return conflict && describeConflict(conflict);
  }
  const reason = message("The line is not the stored one.");
  const note = explainLook(left.replaceAll("<", "\\<"), right);
  return note === undefined ? reason : message("{reason} {note}", { reason, note });
}

function describeConflict({ stored, shown, before }: Conflict): string {
  const [left, right] = before;
  return message('"{stored}" became "{shown}" here, but "{left}" became "{right}" before.', {
    stored,
    shown,
    left,
    right,
  });
}

function formatPath(name: string, line: number): string {
  const place = message("line {line}", { line });
  return name === "stdout" ? place : message("{name}, {place}", { name, place });
}
