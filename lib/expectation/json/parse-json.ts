import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";
import type { Json } from "../expectation.js";
import { readNumber } from "./exact-number.js";
import { setMember } from "./set-member.js";

/** A value's place: member names and element numbers from the top. */
export type JsonPath = readonly (string | number)[];

export interface ParseJsonOptions {
  /** Told each value's place and the 0-based offset of its first character. The place is true during the call only. */
  readonly onValue?: (path: JsonPath, offset: number) => void;
  /** Accept `NaN`, `Infinity` and `-Infinity`, which Python's `json` writes into notebooks. */
  readonly python?: boolean;
  /** Refuse arrays and objects that are nested deeper than so many levels. */
  readonly deepest?: number;
  /** Refuse a second member of the same name; otherwise the last one wins, as everywhere. */
  readonly uniqueMembers?: boolean;
}

/**
 * Parses one JSON value and keeps every number's digits (see `ExactNumber`).
 * Throws a `SeigoError` with the 1-based `line` and `column` of what is not JSON among its `values`.
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): Json {
  const reader = { text, position: 0, options };
  const value = readValue(reader);
  skipSpace(reader);
  if (reader.position < text.length) fail(reader, message("more text follows the value"));
  return value;
}

interface Reader {
  readonly text: string;
  readonly options: ParseJsonOptions;
  position: number;
}

const SPACE = [" ", "\t", "\r", "\n"];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /-?[A-Za-z]{1,16}/y;
const WORDS: Readonly<Record<string, Json>> = { true: true, false: false, null: null };
const PYTHON_WORDS = ["NaN", "Infinity", "-Infinity"];

/** An array or object whose end has not come. */
interface Open {
  readonly value: Json;
  readonly end: "]" | "}";
  readonly put: (value: Json) => void;
  /** Reads what stands before an item, and gives its place; `first`: no comma belongs before it. */
  readonly begin: (first: boolean) => string | number;
}

/** Reads a value. What is open is kept in a list, not on the stack: JSON can be nested deeper than that is. */
function readValue(reader: Reader): Json {
  const open: Open[] = [];
  const path: (string | number)[] = [];
  for (;;) {
    skipSpace(reader);
    reader.options.onValue?.(path, reader.position);
    let value: Json;
    const opened = openContainer(reader);
    if (opened === undefined) value = readScalar(reader);
    else {
      checkDepth(reader, open.length + 1);
      skipSpace(reader);
      if (!peek(reader, opened.end)) {
        open.push(opened);
        path.push(opened.begin(true));
        continue;
      }
      reader.position += 1;
      value = opened.value;
    }
    let container = open.at(-1);
    for (; container !== undefined; container = open.at(-1)) {
      path.pop();
      container.put(value);
      skipSpace(reader);
      if (!peek(reader, container.end)) break;
      reader.position += 1;
      value = container.value;
      open.pop();
    }
    if (container === undefined) return value;
    path.push(container.begin(false));
  }
}

function openContainer(reader: Reader): Open | undefined {
  const start = reader.text[reader.position];
  if (start !== "{" && start !== "[") return undefined;
  reader.position += 1;
  return start === "{" ? openObject(reader) : openArray(reader);
}

function openObject(reader: Reader): Open {
  const members: Record<string, Json> = {};
  let name = "";
  return {
    value: members,
    end: "}",
    put: (value) => setMember(members, name, value),
    begin: (first) => {
      if (!first) expect(reader, ",");
      skipSpace(reader);
      const at = reader.position;
      if (reader.text[at] !== '"') fail(reader, message("a member's name in double quotes is missing"));
      name = readString(reader);
      if (reader.options.uniqueMembers && Object.hasOwn(members, name)) {
        reader.position = at;
        fail(reader, message('the member "{name}" is there twice', { name }));
      }
      expect(reader, ":");
      return name;
    },
  };
}

function openArray(reader: Reader): Open {
  const elements: Json[] = [];
  return {
    value: elements,
    end: "]",
    put: (value) => void elements.push(value),
    begin: (first) => {
      if (!first) expect(reader, ",");
      return elements.length;
    },
  };
}

function readScalar(reader: Reader): Json {
  const start = reader.text[reader.position];
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

function checkDepth(reader: Reader, depth: number): void {
  const { deepest = Number.POSITIVE_INFINITY } = reader.options;
  if (depth > deepest) fail(reader, message("it is nested deeper than {count} levels", { count: deepest }));
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

/** Without a regular expression: it would overflow in millions of empty lines. */
function skipSpace(reader: Reader): void {
  while (SPACE.includes(reader.text[reader.position] ?? "none")) reader.position += 1;
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
