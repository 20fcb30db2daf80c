import { message } from "../../message/message.js";
import type { Captures, Json, Mismatch } from "../expectation.js";
import { findHoleType, findLiteral, findWholeHole, parsePattern } from "../hole/parse-pattern.js";
import { isNumber } from "../json/exact-number.js";
import { formatJson, isJsonArray } from "../json/format-json.js";
import { explainLook } from "../look/explain-look.js";
import type { Hole } from "../parse-hole.js";
import { bindHole } from "./bind-hole.js";
import { isSameJson } from "./is-same-json.js";
import { joinMember } from "./join-member.js";
import type { Match, Place } from "./match.js";
import { explainType, isOfType, matchString, type Shown } from "./match-string.js";

export interface MatchJsonOptions {
  /** Members that the pattern does not name are not allowed. */
  readonly exact?: boolean;
  /** Members come in the pattern's order. */
  readonly ordered?: boolean;
}

type JsonObject = { readonly [member: string]: Json };

/** Holds a JSON value against a pattern; goes on after a mismatch to find every place that differs. */
export function matchJson(
  pattern: Json,
  value: Json,
  place: Place,
  captures: Captures,
  options: MatchJsonOptions,
): Match {
  if (typeof pattern === "string") return matchStringPattern(pattern, value, place, captures);
  if (isObject(pattern) && isObject(value)) return matchObject(pattern, value, place, captures, options);
  if (isArray(pattern) && isArray(value)) return matchArray(pattern, value, place, captures, options);
  if (!isObject(pattern) && !isArray(pattern) && isSameJson(pattern, value))
    return { captures, mismatches: [] };
  return fail(captures, place, show(pattern, value), explainKind(pattern, value));
}

function matchStringPattern(text: string, value: Json, place: Place, captures: Captures): Match {
  const pattern = parsePattern(text);
  const shown = show(text, value);
  const hole = findWholeHole(pattern);
  if (hole !== undefined) {
    if (isValueOfType(hole, value)) return bindHole(hole, value, place, captures, shown);
    const actual = typeof value === "string" ? value : formatJson(value);
    const mismatch = { path: place.path, hole: hole.text, ...shown, reason: explainType(hole, actual) };
    return { captures, mismatches: [mismatch] };
  }
  if (typeof value !== "string") return fail(captures, place, shown, explainKind(text, value));
  const literal = findLiteral(pattern);
  if (literal === undefined) return matchString(pattern, value, place, captures, shown);
  if (literal === value) return { captures, mismatches: [] };
  return fail(captures, place, shown, message("The value is another one."));
}

function isValueOfType(hole: Hole, value: Json): boolean {
  const { json } = findHoleType(hole);
  if (json === "any") return true;
  if (json === "number") return isNumber(value) && isOfType(hole, String(value));
  if (json === "boolean") return typeof value === "boolean";
  return json === "string" && typeof value === "string" && (hole.type === "string" || isOfType(hole, value));
}

function matchObject(
  pattern: JsonObject,
  value: JsonObject,
  place: Place,
  captures: Captures,
  options: MatchJsonOptions,
): Match {
  const mismatches: Mismatch[] = [];
  let current = captures;
  for (const [name, expected] of Object.entries(pattern)) {
    const member = { ...place, path: joinMember(place.path, name) };
    const actual = Object.hasOwn(value, name) ? value[name] : undefined;
    if (actual === undefined) {
      mismatches.push(miss(member, expected, explainMissing(name, Object.keys(value))));
      continue;
    }
    const match = matchJson(expected, actual, member, current, options);
    for (const mismatch of match.mismatches) mismatches.push(mismatch);
    current = match.captures;
  }
  const extra = Object.keys(value).filter((name) => !Object.hasOwn(pattern, name));
  for (const name of options.exact ? extra : []) {
    const member = { ...place, path: joinMember(place.path, name) };
    mismatches.push(
      surprise(
        member,
        value[name] ?? null,
        message('The member is not named, and the expectation is "exact".'),
      ),
    );
  }
  if (!options.ordered) return { captures: current, mismatches };
  for (const mismatch of checkOrder(pattern, value, place)) mismatches.push(mismatch);
  return { captures: current, mismatches };
}

function checkOrder(pattern: JsonObject, value: JsonObject, place: Place): readonly Mismatch[] {
  const wanted = Object.keys(pattern).filter((name) => Object.hasOwn(value, name));
  const found = Object.keys(value).filter((name) => Object.hasOwn(pattern, name));
  if (wanted.every((name, index) => name === found[index])) return [];
  const shown = { expected: wanted.join(", "), actual: found.join(", ") };
  return [{ path: place.path, ...shown, reason: message("The members come in another order.") }];
}

function matchArray(
  pattern: readonly Json[],
  value: readonly Json[],
  place: Place,
  captures: Captures,
  options: MatchJsonOptions,
): Match {
  const last = pattern.at(-1);
  const more = typeof last === "string" ? findWholeHole(parsePattern(last)) : undefined;
  const isOpen = more?.type === "more";
  const elements = isOpen ? pattern.slice(0, -1) : pattern;
  const mismatches: Mismatch[] = [];
  let current = captures;
  for (const [index, expected] of elements.entries()) {
    const element = { ...place, path: `${place.path}[${index}]` };
    const actual = value[index];
    if (actual === undefined) {
      mismatches.push(miss(element, expected, message("The element is missing.")));
      continue;
    }
    const match = matchJson(expected, actual, element, current, options);
    for (const mismatch of match.mismatches) mismatches.push(mismatch);
    current = match.captures;
  }
  const rest = value.slice(elements.length);
  if (isOpen && more !== undefined) {
    const match = bindHole(more, rest, place, current, show(pattern, value));
    return { captures: match.captures, mismatches: [...mismatches, ...match.mismatches] };
  }
  for (const [index, actual] of rest.entries()) {
    const element = { ...place, path: `${place.path}[${elements.length + index}]` };
    mismatches.push(surprise(element, actual, message("The element is not expected.")));
  }
  return { captures: current, mismatches };
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isNumber(value);
}

function isArray(value: Json): value is readonly Json[] {
  return isJsonArray(value);
}

function fail(captures: Captures, place: Place, shown: Shown, reason: string): Match {
  return { captures, mismatches: [{ path: place.path, ...shown, reason }] };
}

function show(expected: Json, actual: Json): Shown {
  return { expected: formatJson(expected), actual: formatJson(actual) };
}

function miss(place: Place, expected: Json, reason: string): Mismatch {
  return { path: place.path, expected: formatJson(expected), actual: message("(nothing)"), reason };
}

function surprise(place: Place, actual: Json, reason: string): Mismatch {
  return { path: place.path, expected: message("(nothing)"), actual: formatJson(actual), reason };
}

function explainMissing(name: string, names: readonly string[]): string {
  const reason = message("The member is missing.");
  const [note] = names.flatMap((other) => explainLook(name, other) ?? []);
  return note === undefined ? reason : message("{reason} {note}", { reason, note });
}

function explainKind(expected: Json, actual: Json): string {
  const [wanted, found] = [nameKind(expected), nameKind(actual)];
  if (wanted === found) return message("The value is another one.");
  return message("It is {found}, not {wanted}.", { found, wanted });
}

function nameKind(value: Json): string {
  if (value === null) return message("null");
  if (isJsonArray(value)) return message("an array");
  if (isNumber(value)) return message("a number");
  if (typeof value === "object") return message("an object");
  return typeof value === "boolean" ? message("true or false") : message("a string");
}
