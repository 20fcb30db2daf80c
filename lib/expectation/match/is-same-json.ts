import type { Json } from "../expectation.js";
import { isNumber, isSameNumber } from "../json/exact-number.js";
import { isJsonArray } from "../json/format-json.js";

/** True when two JSON values are equal; the order of members does not count, numbers are compared digit by digit. */
export function isSameJson(a: Json, b: Json): boolean {
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b) && isSameNumber(a, b);
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (isJsonArray(a) || isJsonArray(b)) {
    if (!isJsonArray(a) || !isJsonArray(b) || a.length !== b.length) return false;
    return a.every((element, index) => isSameJson(element, b[index] ?? null));
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameJson(a[name] ?? null, b[name] ?? null))
  );
}
