import type { Json } from "../expectation.js";
import { isNumber, isSameNumber } from "../json/exact-number.js";
import { isJsonArray } from "../json/format-json.js";

type Pair = readonly [Json, Json];

/**
 * True when two JSON values are equal, however deep; the order of members does not count, numbers are compared digit
 * by digit.
 */
export function isSameJson(a: Json, b: Json): boolean {
  const pairs: Pair[] = [[a, b]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const inside = compareTop(...pair);
    if (inside === undefined) return false;
    for (const one of inside) pairs.push(one);
  }
  return true;
}

/** The pairs that have to be the same too; undefined when two values differ already without them. */
function compareTop(a: Json, b: Json): readonly Pair[] | undefined {
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b) && isSameNumber(a, b) ? [] : undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? [] : undefined;
  if (isJsonArray(a) || isJsonArray(b)) {
    if (!isJsonArray(a) || !isJsonArray(b) || a.length !== b.length) return undefined;
    return a.map((element, index) => [element, b[index] ?? null]);
  }
  const names = Object.keys(a);
  const isSame = names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name));
  return isSame ? names.map((name) => [a[name] ?? null, b[name] ?? null]) : undefined;
}
