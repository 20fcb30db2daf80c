/** One line of a shared file, and what ends it: joined again, the lines are the file, byte for byte. */
export interface Line {
  readonly text: string;
  readonly end: string;
}

/** Windows' line end doubled by a careless copy is one end: both SDK and CLI see at most an empty line more. */
const LINE = /([^\r\n]*)(\r\r?\n|\n|\r|$)/y;

/** Splits a text into its lines, whatever ends each; a text that ends with a line end has no empty line after it. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  LINE.lastIndex = 0;
  while (LINE.lastIndex < text.length) {
    const [, content = "", end = ""] = LINE.exec(text) ?? [];
    lines.push({ text: content, end });
  }
  return lines;
}

/** The text of lines. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => `${text}${end}`).join("");
}
