import type { Json } from "../expectation.js";
import { isNumber, readDigits } from "./exact-number.js";

export interface FormatJsonOptions {
  /** Spaces for each level; 0, the default, gives one line. */
  readonly indent?: number;
  /** As Python's `json` with `sort_keys`: members by their names' code points, numbers such as `1e-05`. */
  readonly python?: boolean;
}

/** Below so many levels there are no new lines: the margins of 200,000 levels would be more than a text can hold. */
const DEEPEST_INDENT = 500;

/** Formats a JSON value as `JSON.stringify` and Python's `json` do, with every number's own digits; however deep it is. */
export function formatJson(value: Json, options: FormatJsonOptions = {}): string {
  const { indent = 0, python = false } = options;
  const pieces: string[] = [];
  const open: { readonly items: Iterator<Item>; readonly close: string; isEmpty: boolean }[] = [];
  const breakLine = (): string =>
    indent > 0 && open.length <= DEEPEST_INDENT ? `\n${" ".repeat(indent * open.length)}` : "";
  const start = (one: Json): void => {
    if (isNumber(one)) pieces.push(python ? formatPythonNumber(one) : readDigits(one));
    else if (typeof one !== "object" || one === null) pieces.push(JSON.stringify(one));
    else {
      const isArray = isJsonArray(one);
      pieces.push(isArray ? "[" : "{");
      open.push({ items: listItems(one, python), close: isArray ? "]" : "}", isEmpty: true });
    }
  };
  start(value);
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const next = top.items.next();
    if (next.done) {
      const isEmpty = top.isEmpty;
      const line = open.length <= DEEPEST_INDENT;
      open.pop();
      if (!isEmpty && line) pieces.push(breakLine());
      pieces.push(top.close);
      continue;
    }
    const [name, item] = next.value;
    pieces.push(top.isEmpty ? "" : ",", breakLine());
    top.isEmpty = false;
    if (name !== undefined) pieces.push(JSON.stringify(name), indent > 0 ? ": " : ":");
    start(item);
  }
  return pieces.join("");
}

type Item = readonly [name: string | undefined, value: Json];

function listItems(
  value: readonly Json[] | { readonly [member: string]: Json },
  python: boolean,
): Iterator<Item> {
  if (isJsonArray(value)) return value.map((element): Item => [undefined, element]).values();
  const members = Object.entries(value);
  return (python ? sortMembers(members) : members).values();
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
