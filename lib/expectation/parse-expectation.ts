import { SeigoError } from "../message/error.js";
import type { Expectation, Json } from "./expectation.js";
import { checkHoles, checkLineHoles } from "./hole/check-holes.js";
import { isNumber } from "./json/exact-number.js";
import { type JsonPath, parseJson } from "./json/parse-json.js";
import { splitLines } from "./match/split-lines.js";

/** An expectation as it is written: the words of its fence's first line, and the text between. */
export interface ExpectationSource {
  /** `json` or `text`. */
  readonly format: string;
  /** `exact`, `ordered` (true), `error`, `operation` and `local` (true, text). */
  readonly attributes: ReadonlyMap<string, string | true>;
  readonly text: string;
  /** The file, and the 1-based line of the text's first line: for errors. */
  readonly path: string;
  readonly line: number;
}

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  json: ["exact", "ordered"],
  text: ["error", "operation", "local"],
};
/** Levels of a JSON pattern: what a run brings may be deeper, and is compared no deeper than its pattern. */
const DEEPEST = 500;
const FLAGS = ["exact", "ordered", "local"];

/** Parses an expectation. Throws a `SeigoError` with path and line: what is wrong with it would never be right or wrong. */
export function parseExpectation(source: ExpectationSource): Expectation {
  const { format, attributes } = source;
  const known = ATTRIBUTES[format];
  const values = { path: source.path, line: source.line - 1, format };
  if (known === undefined) {
    throw new SeigoError(
      'Cannot read the expectation in "{path}", line {line}: it is written as "{format}".',
      {
        values,
        next: "Write it as json or text.",
      },
    );
  }
  for (const [name, value] of attributes) {
    if (known.includes(name) && (value === true) === FLAGS.includes(name) && value !== "") continue;
    const word = value === true ? name : `${name}=${value}`;
    const possible = known.map((one) => (FLAGS.includes(one) ? one : `${one}=…`)).join(", ");
    throw new SeigoError(
      'Cannot read the expectation in "{path}", line {line}: "{format} expect" does not take "{word}".',
      { values: { ...values, word, possible }, next: "It takes {possible}." },
    );
  }
  return format === "json" ? parseJsonExpectation(source) : parseTextExpectation(source);
}

function parseJsonExpectation(source: ExpectationSource): Expectation {
  const { text, line, attributes } = source;
  const lines = new Map<string, number>();
  const onValue = (path: JsonPath, offset: number) =>
    lines.set(JSON.stringify(path), line + text.slice(0, offset).split("\n").length - 1);
  const pattern = relocate(source, line, () =>
    parseJson(text, { onValue, uniqueMembers: true, deepest: DEEPEST }),
  );
  checkStrings(pattern, [], (value, path, isLast) =>
    relocate(source, lines.get(JSON.stringify(path)) ?? line, () => checkHoles(value, isLast)),
  );
  return {
    kind: "json",
    pattern,
    ...(attributes.has("exact") ? { exact: true } : {}),
    ...(attributes.has("ordered") ? { ordered: true } : {}),
    line,
    text,
  };
}

function parseTextExpectation(source: ExpectationSource): Expectation {
  const { text, line, path, attributes } = source;
  const values = { path, line: line - 1 };
  for (const [index, one] of text.split("\n").entries()) {
    relocate(source, line + index, () => checkLineHoles(one));
  }
  const [code, operation] = [attributes.get("error"), attributes.get("operation")];
  const isEmpty = splitLines(text).length === 0;
  const isLocal = attributes.has("local");
  if (isLocal && (typeof code !== "string" || operation !== undefined)) {
    throw new SeigoError(
      'Cannot read the expectation in "{path}", line {line}: "local" stands beside error=, and without operation=.',
      {
        values,
        next: "An error that AWS does not answer with has a name and no operation: error=TypeError local.",
      },
    );
  }
  if (typeof code === "string") {
    return {
      kind: "error",
      code,
      ...(typeof operation === "string" ? { operation } : {}),
      ...(isLocal ? { local: true } : {}),
      ...(isEmpty ? {} : { pattern: text }),
      line,
    };
  }
  if (operation !== undefined) {
    throw new SeigoError(
      'Cannot read the expectation in "{path}", line {line}: it has operation= without error=.',
      { values, next: "Add error= with AWS's error code." },
    );
  }
  if (isEmpty) {
    throw new SeigoError('Cannot read the expectation in "{path}", line {line}: it is empty.', {
      values,
      next: 'Take it away, and write the word "silent" into the fence of the cell that prints nothing.',
    });
  }
  return { kind: "text", pattern: text, line };
}

function checkStrings(
  pattern: Json,
  path: JsonPath,
  check: (text: string, path: JsonPath, isLast: boolean) => void,
  isLast = false,
): void {
  if (typeof pattern === "string") {
    check(pattern, path, isLast);
    return;
  }
  if (typeof pattern !== "object" || pattern === null || isNumber(pattern)) return;
  const isArray = Array.isArray(pattern);
  const entries = Object.entries(pattern);
  for (const [index, [name, value]] of entries.entries()) {
    checkStrings(value, [...path, isArray ? index : name], check, isArray && index === entries.length - 1);
  }
}

/** Runs a parser that knows no file, and adds file and line to what it throws. */
function relocate<Value>({ path }: ExpectationSource, line: number, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof SeigoError)) throw error;
    const { line: inside, column, problem } = error.values;
    const isJson = typeof inside === "number" && column !== undefined && problem !== undefined;
    throw isJson
      ? new SeigoError(
          'Cannot read the expectation in "{path}": it is not JSON, line {line}, column {column}: {problem}.',
          { values: { path, line: line + inside - 1, column, problem }, cause: error },
        )
      : new SeigoError('Cannot read the expectation in "{path}", line {line}: {problem}', {
          values: { ...error.values, path, line, problem: error.message },
          ...(error.next === undefined ? {} : { next: error.next }),
          cause: error,
        });
  }
}
