import { message } from "../../../message/message.js";
import type { Diagnostic } from "../converted-cell.js";

/** TypeScript's number for a letter that no program can have where it stands. */
const INVALID_CHARACTER = 1127;

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

/**
 * Names the letter that cannot stand in code, and the one to type. Where there is one, what TypeScript says of the rest is left
 * out: it follows from it.
 */
export function nameLetters(diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] {
  const lines = source.split("\n");
  const named = diagnostics.flatMap((diagnostic): readonly Diagnostic[] => {
    const { code, file, start } = diagnostic;
    if (code !== INVALID_CHARACTER || file !== undefined) return [];
    const letter = [...(lines[start.line - 1]?.slice(start.column - 1) ?? "")][0] ?? "";
    const wanted = QUOTES[letter] ?? narrow(letter);
    if (wanted === undefined) return [];
    return [
      { ...diagnostic, text: message('Code cannot have "{letter}". Type {wanted}', { letter, wanted }) },
    ];
  });
  return named.length > 0 ? named : diagnostics;
}

/** U+FF01 to U+FF5E are ASCII's signs, twice as wide. */
function narrow(letter: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : undefined;
}
