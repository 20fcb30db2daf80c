import type { Json } from "../expectation.js";
import { isNumber, readDigits } from "./exact-number.js";

export interface FormatJsonOptions {
  /** Spaces for each level; 0, the default, gives one line. */
  readonly indent?: number;
  /** Members in the order of their names' code points, as Python sorts them; else as they are. */
  readonly sorted?: boolean;
}

/** Formats a JSON value as `JSON.stringify` and Python's `json` do, with every number's own digits. */
export function formatJson(value: Json, options: FormatJsonOptions = {}, level = 0): string {
  if (isNumber(value)) return readDigits(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const { indent = 0, sorted = false } = options;
  const isArray = isJsonArray(value);
  const items = isArray
    ? value.map((element) => formatJson(element, options, level + 1))
    : (sorted ? sortMembers(Object.entries(value)) : Object.entries(value)).map(
        ([name, member]) =>
          `${JSON.stringify(name)}:${indent > 0 ? " " : ""}${formatJson(member, options, level + 1)}`,
      );
  const [open, close] = isArray ? "[]" : "{}";
  if (items.length === 0 || indent === 0) return `${open}${items.join(",")}${close}`;
  const margin = " ".repeat(indent * level);
  const inner = `${margin}${" ".repeat(indent)}`;
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${margin}${close}`;
}

/** True for an array; `Array.isArray` alone does not narrow a readonly one. */
export function isJsonArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function sortMembers(members: readonly (readonly [string, Json])[]): readonly (readonly [string, Json])[] {
  return [...members].sort(([a], [b]) => compareCodePoints(a, b));
}

/** JavaScript's own order is by UTF-16 unit, which puts 😀 before ｱ; Python's is by code point. */
function compareCodePoints(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
