import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import type { Json } from "../expectation.js";
import { readNumber } from "./exact-number.js";

/** A value's place: member names and element numbers from the top. */
export type JsonPath = readonly (string | number)[];

export interface ParseJsonOptions {
  /** Told each value's place and the 0-based offset of its first character. */
  readonly onValue?: (path: JsonPath, offset: number) => void;
  /** Accept `NaN`, `Infinity` and `-Infinity`, which Python's `json` writes into notebooks. */
  readonly python?: boolean;
  /** Refuse a second member of the same name; otherwise the last one wins, as everywhere. */
  readonly uniqueMembers?: boolean;
}

/**
 * Parses one JSON value and keeps every number's digits (see `ExactNumber`).
 * Throws a `SeigoError` with the 1-based `line` and `column` of what is not JSON among its `values`.
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): Json {
  const reader = { text, position: 0, options };
  const value = readValue(reader, []);
  skipSpace(reader);
  if (reader.position < text.length) fail(reader, message("more text follows the value"));
  return value;
}

interface Reader {
  readonly text: string;
  readonly options: ParseJsonOptions;
  position: number;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /-?[A-Za-z]+/y;
const WORDS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
const PYTHON_WORDS = ["NaN", "Infinity", "-Infinity"];

function readValue(reader: Reader, path: JsonPath): Json {
  skipSpace(reader);
  reader.options.onValue?.(path, reader.position);
  const start = reader.text[reader.position];
  if (start === "{") return readObject(reader, path);
  if (start === "[") return readArray(reader, path);
  if (start === '"') return readString(reader);
  const number = take(reader, NUMBER);
  if (number !== "") return readNumber(number);
  const at = reader.position;
  const word = take(reader, WORD);
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null;
  if (reader.options.python && PYTHON_WORDS.includes(word)) return readNumber(word);
  reader.position = at;
  return fail(
    reader,
    start === undefined ? message("the text ends too early") : message("a value is missing"),
  );
}

function readObject(reader: Reader, path: JsonPath): Json {
  const members: Record<string, Json> = {};
  for (let first = true; ; first = false) {
    expect(reader, first ? "{" : ",");
    skipSpace(reader);
    if (first && peek(reader, "}")) break;
    const at = reader.position;
    if (reader.text[at] !== '"') fail(reader, message("a member's name in double quotes is missing"));
    const name = readString(reader);
    if (reader.options.uniqueMembers && Object.hasOwn(members, name)) {
      reader.position = at;
      fail(reader, message('the member "{name}" is there twice', { name }));
    }
    expect(reader, ":");
    const value = readValue(reader, [...path, name]);
    // An assignment would lose a member named __proto__.
    Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
    skipSpace(reader);
    if (peek(reader, "}")) break;
  }
  reader.position += 1;
  return members;
}

function readArray(reader: Reader, path: JsonPath): Json {
  const elements: Json[] = [];
  for (let first = true; ; first = false) {
    expect(reader, first ? "[" : ",");
    skipSpace(reader);
    if (first && peek(reader, "]")) break;
    elements.push(readValue(reader, [...path, elements.length]));
    skipSpace(reader);
    if (peek(reader, "]")) break;
  }
  reader.position += 1;
  return elements;
}

/** Finds the closing quote without a regular expression: an image in a notebook is one string of megabytes. */
function readString(reader: Reader): string {
  const start = reader.position;
  for (let end = start; ; ) {
    end = reader.text.indexOf('"', end + 1);
    if (end === -1) return fail(reader, message("a string has no end"));
    let backslashes = 0;
    while (reader.text[end - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 1) continue;
    reader.position = end + 1;
    try {
      return JSON.parse(reader.text.slice(start, end + 1)) as string;
    } catch {
      reader.position = start;
      return fail(reader, message("a string holds a line break or an escape that JSON does not have"));
    }
  }
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.position;
  const found = pattern.exec(reader.text)?.[0] ?? "";
  reader.position += found.length;
  return found;
}

function skipSpace(reader: Reader): void {
  take(reader, SPACE);
}

function peek(reader: Reader, character: string): boolean {
  return reader.text[reader.position] === character;
}

function expect(reader: Reader, character: string): void {
  skipSpace(reader);
  if (!peek(reader, character)) fail(reader, message('"{character}" is missing', { character }));
  reader.position += 1;
}

function fail(reader: Reader, problem: string): never {
  const before = reader.text.slice(0, reader.position);
  const line = before.split("\n").length;
  const column = reader.position - before.lastIndexOf("\n");
  throw new SeigoError("This is not JSON, line {line}, column {column}: {problem}.", {
    values: { line, column, problem },
  });
}
