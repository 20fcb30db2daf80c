import { message } from "../message/message.js";
import type { Captures, Expectation, Json } from "./expectation.js";
import { findWholeHole, parsePattern } from "./hole/parse-pattern.js";
import { isNumber } from "./json/exact-number.js";
import { formatJson, isJsonArray } from "./json/format-json.js";
import { findCapture } from "./match/bind-hole.js";

/** JSON as the AWS CLI prints it, so that both sides of a comparison line up. */
const INDENT = 4;

/** What a cell must show, as text: holes that are bound show their values, the others stay as written. */
export function formatExpected(expectation: Expectation, captures: Captures): string {
  switch (expectation.kind) {
    case "json":
      return formatJson(fillJson(expectation.pattern, captures), { indent: INDENT });
    case "text":
      return fillLines(expectation.pattern, captures);
    case "error":
      return fillLines(expectation.pattern ?? formatRefusal(expectation), captures);
    case "silence":
      return message("(nothing)");
  }
}

function formatRefusal({ code, operation, local }: Extract<Expectation, { kind: "error" }>): string {
  if (local) return `${code}: <:rest>`;
  return operation === undefined
    ? `An error occurred (${code})`
    : `An error occurred (${code}) when calling the ${operation} operation: <:rest>`;
}

/** A JSON pattern with the values of the holes that are bound. */
export function fillJson(pattern: Json, captures: Captures): Json {
  if (typeof pattern === "string") {
    const hole = findWholeHole(parsePattern(pattern));
    const capture = hole?.name === undefined ? undefined : findCapture(captures, hole.name);
    return hole?.type !== "more" && capture !== undefined ? capture.value : fillText(pattern, captures);
  }
  if (typeof pattern !== "object" || pattern === null || isNumber(pattern)) return pattern;
  if (isJsonArray(pattern)) return pattern.map((element) => fillJson(element, captures));
  return Object.fromEntries(
    Object.entries(pattern).map(([name, member]) => [name, fillJson(member, captures)]),
  );
}

function fillLines(pattern: string, captures: Captures): string {
  return pattern
    .split("\n")
    .map((line) => fillText(line, captures))
    .join("\n");
}

/** A line of a pattern with the values of the holes that are bound. */
export function fillText(text: string, captures: Captures): string {
  const parts = parsePattern(text).map((part) => {
    if (typeof part === "string") return part;
    const value = part.name === undefined ? undefined : findCapture(captures, part.name)?.value;
    if (value === undefined) return part.text;
    return typeof value === "string" ? value : formatJson(value);
  });
  return parts.join("");
}
