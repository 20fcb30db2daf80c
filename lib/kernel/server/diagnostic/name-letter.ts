import { message } from "../../../message/message.js";
import type { Diagnostic } from "../converted-cell.js";

/** TypeScript's numbers: a letter that no program can have where it stands, a text without its end, unknown words. */
const INVALID_CHARACTER = 1127;
const UNENDED_TEXT = 1002;
const UNKNOWN_WORDS: ReadonlySet<number> = new Set([1434, 2304, 2552]);

/** What word processors, chats and Japanese keyboards put in place of signs; full-width ones are found by their number. */
const QUOTES: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
  "×": "*",
  "÷": "/",
  "、": ",",
  "。": ".",
  "「": '"',
  "」": '"',
};

/** The last quote of a line that is none to TypeScript. */
const LAST_QUOTE = /[“”„‘’＂＇](?=[^“”„‘’＂＇]*$)/;

/**
 * Names the letter that cannot stand in code, and the one to type. Where there is one, what TypeScript says of the rest is left
 * out: it follows from it.
 */
export function nameLetters(diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] {
  const lines = source.split("\n");
  const named = diagnostics.flatMap((diagnostic) => {
    const hidden = findHidden(diagnostic, diagnostics, lines);
    if (hidden !== undefined) return hidden;
    const text = diagnostic.file === undefined ? describe(diagnostic, lines) : undefined;
    return text === undefined ? [] : [{ ...diagnostic, text }];
  });
  const places = new Set<string>();
  const once = named.filter(({ start }) => {
    const place = `${start.line}:${start.column}`;
    return !places.has(place) && places.add(place);
  });
  return once.length > 0 ? once : diagnostics;
}

/**
 * The wide sign in a text that has no end since a quote before it is a wide one, which is named already: `(“a"）`. What
 * would end the text begins it.
 */
function findHidden(
  { code, file, start, end }: Diagnostic,
  diagnostics: readonly Diagnostic[],
  lines: readonly string[],
): readonly Diagnostic[] | undefined {
  const line = lines[start.line - 1] ?? "";
  const quote = code === UNENDED_TEXT && file === undefined ? LAST_QUOTE.exec(line) : null;
  const isNamed = diagnostics.some(
    (other) =>
      other.code === INVALID_CHARACTER &&
      other.start.line === start.line &&
      other.start.column === (quote?.index ?? -1) + 1,
  );
  if (!isNamed) return undefined;
  const from = line.search(/["'][^"']*$/);
  const index = [...line.slice(from)].findIndex((letter) => narrow(letter) !== undefined) + from;
  const text = from < 0 || index < from ? undefined : describeLetter(line[index] ?? "");
  const place = (column: number): Diagnostic["start"] => ({ line: start.line, column });
  return text === undefined
    ? []
    : [{ code: INVALID_CHARACTER, start: place(index + 1), end: { ...end, column: index + 2 }, text }];
}

function describe({ code = 0, start, end }: Diagnostic, lines: readonly string[]): string | undefined {
  const line = lines[start.line - 1] ?? "";
  if (code === INVALID_CHARACTER) return describeLetter([...line.slice(start.column - 1)][0] ?? "");
  if (UNKNOWN_WORDS.has(code)) {
    const letter = line.slice(start.column - 1, end.column - 1);
    const wanted = letter.replace(/[\uff01-\uff5e]/g, (wide) => narrow(wide) ?? wide);
    return letter === wanted ? undefined : describeWanted(letter, wanted);
  }
  // What ends the text only for the eye: the last one of its line.
  const letter = code === UNENDED_TEXT ? LAST_QUOTE.exec(line)?.[0] : undefined;
  return letter === undefined ? undefined : describeLetter(letter);
}

function describeLetter(letter: string): string | undefined {
  const wanted = QUOTES[letter] ?? narrow(letter);
  if (wanted !== undefined) return describeWanted(letter, wanted);
  return /[\p{C}\p{Z}]/u.test(letter) || letter === ""
    ? undefined
    : message('Code cannot have "{letter}" outside of texts and comments.', { letter });
}

function describeWanted(letter: string, wanted: string): string {
  return message('Code cannot have "{letter}". Type {wanted}', { letter, wanted });
}

/** U+FF01 to U+FF5E are ASCII's signs, twice as wide. */
function narrow(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : undefined;
}
