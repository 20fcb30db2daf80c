import { message } from "../../message/message.js";
import type { Captures, Mismatch } from "../expectation.js";
import { compilePattern } from "../hole/compile-pattern.js";
import { findHoleType, findLiteral, type Pattern } from "../hole/parse-pattern.js";
import { parseJson } from "../json/parse-json.js";
import type { Hole } from "../parse-hole.js";
import { bindHole, findCapture } from "./bind-hole.js";
import type { Match, Place } from "./match.js";

/** How the two sides of a mismatch are shown. */
export interface Shown {
  readonly expected: string;
  readonly actual: string;
}

/** Holds one line or one JSON string against a pattern with holes anywhere in it. */
export function matchString(
  pattern: Pattern,
  text: string,
  place: Place,
  captures: Captures,
  shown: Shown,
): Match {
  const literal = findLiteral(pattern);
  if (literal !== undefined) {
    if (literal === text) return { captures, mismatches: [] };
    return { captures, mismatches: [{ path: place.path, ...shown, ...explainLiteral(literal, text) }] };
  }
  // Bound values stand in the expression themselves, so that holes side by side split the text rightly.
  const bound = compilePattern(pattern, (name) => findCapture(captures, name)?.value).exec(text);
  if (bound !== null) {
    const match = bindAll(pattern, bound.slice(1), place, captures, shown);
    if (match.mismatches.length === 0) return match;
  }
  const free = compilePattern(pattern).exec(text);
  if (free !== null) {
    const match = bindAll(pattern, free.slice(1), place, captures, shown);
    if (match.mismatches.length > 0) return { captures, mismatches: match.mismatches };
  }
  return { captures, mismatches: [{ path: place.path, ...shown, ...explain(pattern, text) }] };
}

function bindAll(
  pattern: Pattern,
  texts: readonly string[],
  place: Place,
  captures: Captures,
  shown: Shown,
): Match {
  const holes = pattern.filter((part): part is Hole => typeof part !== "string");
  let current = captures;
  for (const [index, hole] of holes.entries()) {
    const text = texts[index] ?? "";
    if (!isOfType(hole, text)) {
      const mismatch = { path: place.path, hole: hole.text, ...shown, reason: explainType(hole, text) };
      return { captures, mismatches: [mismatch] };
    }
    const { json } = findHoleType(hole);
    const value = json === "number" || json === "boolean" ? parseJson(text) : text;
    const match = bindHole(hole, value, place, current, shown);
    if (match.mismatches.length > 0) return match;
    current = match.captures;
  }
  return { captures: current, mismatches: [] };
}

/** True when a text, as a whole, is of a hole's type. */
export function isOfType(hole: Hole, text: string): boolean {
  const type = findHoleType(hole);
  return new RegExp(`^(?:${type.pattern})$`).test(text) && (type.accepts?.(text) ?? true);
}

/** Why a text is not of a hole's type. */
export function explainType(hole: Hole, text: string): string {
  return message('"{hole}" stands for {meaning}; "{text}" is not.', {
    hole: hole.text,
    meaning: findHoleType(hole).meaning(),
    text,
  });
}

function explainLiteral(literal: string, text: string): Pick<Mismatch, "reason"> {
  return text.startsWith(literal)
    ? { reason: message("More text follows than is expected.") }
    : { reason: message('The text does not have "{part}" there.', { part: literal }) };
}

/** Finds the first part of a pattern that the text does not go on with. */
function explain(pattern: Pattern, text: string): Pick<Mismatch, "hole" | "reason"> {
  for (const [index, part] of pattern.entries()) {
    if (compilePattern(pattern.slice(0, index + 1), undefined, "").test(text)) continue;
    if (typeof part === "string")
      return { reason: message('The text does not have "{part}" there.', { part }) };
    const before = compilePattern(pattern.slice(0, index), undefined, "").exec(text)?.[0] ?? "";
    return { hole: part.text, reason: explainType(part, text.slice(before.length)) };
  }
  return { reason: message("More text follows than is expected.") };
}
