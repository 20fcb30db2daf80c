import { createContext, Script } from "node:vm";
import { SeigoError } from "../../message/error.js";
import type { Section } from "./list-sections.js";

/** Takes from what is stored and from what is shown what is not to be compared. */
export type Sanitizer = (sections: readonly Section[]) => readonly Section[];

/** A regular expression, and what stands in place of what it finds. */
interface Replacement {
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** Milliseconds for all patterns on one side of a cell: a pattern that goes back again and again has no end. */
const LIMIT = 2000;
const REPLACE = new Script(
  "replacements.reduce((now, { pattern, replacement }) => now.replace(pattern, replacement), text)",
);

/**
 * Reads a file of patterns as nbval takes it with `--nbval-sanitize-with`: lines `regex: …`, each with `replace: …` below
 * it, in Python's spelling. Throws a `SeigoError` with the line of what cannot be read.
 */
export function parseSanitizer(text: string, path: string): Sanitizer {
  const replacements: Replacement[] = [];
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  let regex: { readonly source: string; readonly line: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const [, name, value = ""] = /^(regex|replace): ?(.*)$/.exec(line) ?? [];
    if (name === undefined && /^\s*($|[#;]|\[.*\]\s*$)/.test(line)) continue;
    const isNext = name === (regex === undefined ? "regex" : "replace");
    if (!isNext) throw refuse(path, index + 1, 'Write "regex: …", and in the line below it "replace: …".');
    if (regex === undefined) {
      regex = { source: value, line: index + 1 };
      continue;
    }
    replacements.push({
      pattern: compile(regex.source, path, regex.line),
      replacement: convertReplacement(value),
    });
    regex = undefined;
  }
  if (regex !== undefined)
    throw refuse(path, regex.line, 'Write "replace: …" into the line below "regex: …".');
  if (replacements.length === 0)
    throw refuse(path, 1, 'Write "regex: …", and in the line below it "replace: …".');
  return (sections) =>
    sections.map(({ name, lines: before }) => ({
      name,
      lines: replaceAll(before.join("\n"), replacements, path).split("\n"),
    }));
}

function replaceAll(text: string, replacements: readonly Replacement[], path: string): string {
  try {
    // In a context of its own a regular expression can be stopped.
    const context = createContext({ text, replacements });
    return String(REPLACE.runInContext(context, { timeout: LIMIT }));
  } catch (cause) {
    throw new SeigoError(
      'The patterns of "{path}" took longer than {count} seconds at the output of one cell.',
      {
        values: { path, count: LIMIT / 1000 },
        next: "Look for nested repetitions such as (a+)+ in them.",
        cause,
      },
    );
  }
}

/** Python's spelling of groups and flags, as JavaScript has it. */
function compile(source: string, path: string, line: number): RegExp {
  const [, letters = "", rest = ""] = /^(?:\(\?([imsux]+)\))?(.*)$/s.exec(source) ?? [];
  const flags = [...letters].filter((letter) => "ims".includes(letter)).join("");
  const pattern = rest
    .replace(/\(\?P<(\w+)>/g, "(?<$1>")
    .replace(/\(\?P=(\w+)\)/g, "\\k<$1>")
    .replace(/\\A/g, "^")
    .replace(/\\Z/g, "$");
  try {
    return new RegExp(pattern, `g${flags}`);
  } catch (cause) {
    throw refuse(path, line, "Write a regular expression that JavaScript can read.", cause);
  }
}

/** `\1` and `\g<name>` are `$1` and `$<name>`; a dollar sign is one. */
function convertReplacement(text: string): string {
  return text
    .replaceAll("$", "$$$$")
    .replace(/\\g<(\d+)>|\\(\d{1,2})/g, (_, one, other) => `$${one ?? other}`)
    .replace(/\\g<(\w+)>/g, "$<$1>");
}

function refuse(path: string, line: number, next: string, cause?: unknown): SeigoError {
  return new SeigoError('Cannot read the patterns in "{path}", line {line}.', {
    values: { path, line },
    next,
    ...(cause === undefined ? {} : { cause }),
  });
}
