import { message } from "../../message/message.js";
import type { Capture, Captures, Json } from "../expectation.js";
import { isNumber } from "../json/exact-number.js";
import { formatJson } from "../json/format-json.js";
import type { Hole } from "../parse-hole.js";
import { isSameJson } from "./is-same-json.js";
import type { Match, Place } from "./match.js";

/** Binds a hole to a value that its type accepts, or holds the value against what the name was bound to before. */
export function bindHole(
  hole: Hole,
  value: Json,
  place: Place,
  captures: Captures,
  shown: { readonly expected: string; readonly actual: string },
): Match {
  if (hole.name === undefined) return { captures, mismatches: [] };
  const bound = findCapture(captures, hole.name);
  if (bound === undefined) {
    const capture: Capture = {
      value,
      hole: hole.text,
      path: place.path,
      ...(place.line === undefined ? {} : { line: place.line }),
    };
    return { captures: { ...captures, [hole.name]: capture }, mismatches: [] };
  }
  if (isSameBinding(bound.value, value, hole.type)) return { captures, mismatches: [] };
  const reason = message('"{name}" was {bound} before ({place}); here it is {value}.', {
    name: hole.name,
    bound: formatJson(bound.value),
    place: formatPlace(bound),
    value: formatJson(value),
  });
  return { captures, mismatches: [{ path: place.path, hole: hole.text, ...shown, reason }] };
}

/** What a name is bound to. */
export function findCapture(captures: Captures, name: string): Capture | undefined {
  return Object.hasOwn(captures, name) ? captures[name] : undefined;
}

function formatPlace({ hole, path, line }: Capture): string {
  if (line === undefined) return path === "" ? hole : `${hole}, ${path}`;
  return message("{hole} of the expectation on line {line}", { hole, line });
}

/** The same value, whether it was met in JSON or in a text; dates are the same when they are the same instant. */
function isSameBinding(bound: Json, value: Json, type: string): boolean {
  if (isSameJson(bound, value)) return true;
  if (type === "date" && typeof bound === "string" && typeof value === "string") {
    return Date.parse(bound) === Date.parse(value);
  }
  const isText = typeof bound === "string" || typeof value === "string";
  return isText && isScalar(bound) && isScalar(value) && String(bound) === String(value);
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === "string" || typeof value === "boolean" || isNumber(value);
}
