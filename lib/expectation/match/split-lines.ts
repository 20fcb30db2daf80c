/** A text's lines without white space at their ends and without empty lines at the end of all. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  while (lines.at(-1) === "") lines.pop();
  return lines;
}
