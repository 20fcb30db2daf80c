import type { Json } from "../expectation.js";
import { isNumber, readDigits } from "./exact-number.js";

export interface FormatJsonOptions {
  /** Spaces for each level; 0, the default, gives one line. */
  readonly indent?: number;
  /** As Python's `json` with `sort_keys`: members by their names' code points, numbers such as `1e-05`. */
  readonly python?: boolean;
}

/** Formats a JSON value as `JSON.stringify` and Python's `json` do, with every number's own digits. */
export function formatJson(value: Json, options: FormatJsonOptions = {}, level = 0): string {
  if (isNumber(value)) return options.python ? formatPythonNumber(value) : readDigits(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const { indent = 0, python = false } = options;
  const isArray = isJsonArray(value);
  const items = isArray
    ? value.map((element) => formatJson(element, options, level + 1))
    : (python ? sortMembers(Object.entries(value)) : Object.entries(value)).map(
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

/** Python writes a float below 0.0001 with an exponent, and every exponent with two digits. */
function formatPythonNumber(value: number): string {
  if (typeof value !== "number") return readDigits(value);
  const isSmall = value !== 0 && Math.abs(value) < 1e-4;
  return (isSmall ? value.toExponential() : String(value)).replace(/e([+-])(\d)$/, "e$10$2");
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
