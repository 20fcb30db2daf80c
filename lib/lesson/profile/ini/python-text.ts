/** What Python's `str.splitlines` takes for line ends; a file's own have been split at before. */
const LINE_ENDS: ReadonlySet<string> = new Set("\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029");
const SEPARATORS: ReadonlySet<string> = new Set("\u001c\u001d\u001e\u001f\u0085");

/** Python's white space: JavaScript's, four separators and NEL, but not the byte order mark. */
function isSpace(character: string): boolean {
  return character !== "\uFEFF" && (/\s/.test(character) || SEPARATORS.has(character));
}

/** The number of white space characters in front. */
export function countIndent(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text[at] ?? "")) at += 1;
  return at;
}

/** Python's `str.strip`. */
export function strip(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1] ?? "")) end -= 1;
  const start = countIndent(text);
  return start >= end ? "" : text.slice(start, end);
}

/** Python's `str.splitlines`. */
export function splitPythonLines(text: string): readonly string[] {
  const lines = [""];
  for (const character of text) {
    if (LINE_ENDS.has(character)) lines.push("");
    else lines.push(`${lines.pop() ?? ""}${character}`);
  }
  return lines;
}

/** Python's `shlex.split`; undefined where it throws. */
export function splitWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const escapes = character === "\\" && quote !== "'";
    const next = text[at + 1];
    if (escapes && next === undefined) return undefined;
    if (escapes && (quote === "" || next === '"' || next === "\\")) {
      word = `${word ?? ""}${next}`;
      at += 1;
    } else if (quote !== "" && character === quote) quote = "";
    else if (quote === "" && (character === "'" || character === '"')) {
      quote = character;
      word ??= "";
    } else if (quote === "" && " \t\r\n".includes(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = `${word ?? ""}${character}`;
  }
  if (quote !== "") return undefined;
  return word === undefined ? words : [...words, word];
}
