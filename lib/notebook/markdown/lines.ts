/** A text's lines, as markdown-it counts them, with their places in the text as it is. */
export interface Lines {
  readonly text: string;
  /** Each line without its end. */
  readonly lines: readonly string[];
  /** Offset of each line's first character, and the text's length at the end. */
  readonly starts: readonly number[];
}

/** Splits a text at `\n`, `\r\n` and `\r`. */
export function splitText(text: string): Lines {
  const lines: string[] = [];
  const starts = [0];
  let start = 0;
  for (const end of text.matchAll(/\r\n?|\n/g)) {
    lines.push(text.slice(start, end.index));
    start = end.index + end[0].length;
    starts.push(start);
  }
  lines.push(text.slice(start));
  return { text, lines, starts: [...starts, text.length] };
}

/** The text from one line up to another, line ends included. */
export function sliceLines({ text, starts }: Lines, from: number, to: number): string {
  return text.slice(starts[from] ?? text.length, starts[to] ?? text.length);
}

/** True when nothing but spaces and tabs stands on the lines from one up to another. */
export function isBlank({ lines }: Lines, from: number, to: number): boolean {
  return lines.slice(from, to).every((line) => /^[ \t]*$/.test(line));
}

/** A text's lines with `\n` between them, without the empty lines around it. */
export function trimLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .replace(/(?:\n[ \t]*)+$/, "");
}
