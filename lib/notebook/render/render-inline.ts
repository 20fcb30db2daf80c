import { createParser } from "../markdown/create-parser.js";

const parser = createParser({ frontMatter: false });

/** Spans of code stay; the rest of the line may hold what only Zenn knows. */
const SPAN = /(`+)[\s\S]*?[^`]\1(?!`)|\\[\s\S]|[^`\\]+|`+/g;

const FOOTNOTE = /^(\s*)\[\^([^\]\s]+)\]:[ \t]*/;

const REPLACEMENTS: readonly (readonly [found: RegExp, plain: string])[] = [
  // An image with a width.
  [/!\[([^\]]*)\]\((\S+?)\s+=\d*x\d*\)/g, "![$1]($2)"],
  // A card or an embedded page.
  [/@\[\w+\]\((https?:\/\/[^\s)]+)\)/g, "<$1>"],
  // A footnote in the text.
  [/\^\[([^\]]+)\]/g, "（$1）"],
  // The text of a footnote.
  [FOOTNOTE, "$1<sup>[$2]</sup> "],
];

/** Replaces image widths, cards and footnotes, outside of code. `[^x]` is a footnote's mark when `footnotes` has it. */
export function renderInline(source: string, footnotes: ReadonlySet<string>): string {
  const code = findCodeLines(source);
  return source
    .split("\n")
    .map((line, index) => (code.has(index) ? line : renderLine(line, footnotes)))
    .join("\n");
}

/** Finds the names of the footnotes whose texts stand in a Markdown text. */
export function findFootnotes(source: string): readonly string[] {
  const code = findCodeLines(source);
  const lines = source.split("\n").filter((_, index) => !code.has(index));
  return lines.flatMap((line) => FOOTNOTE.exec(line)?.[2] ?? []);
}

function findCodeLines(source: string): ReadonlySet<number> {
  const blocks = parser
    .parse(source, {})
    .filter(({ type }) => ["fence", "code_block", "html_block"].includes(type));
  return new Set(blocks.flatMap(({ map }) => range(map?.[0] ?? 0, map?.[1] ?? 0)));
}

function renderLine(line: string, footnotes: ReadonlySet<string>): string {
  const spans = line.match(SPAN) ?? [];
  const kept = spans.map((span) => span.startsWith("`") || span.startsWith("\\"));
  // Replace in the line with code spans hidden, so that a pattern can reach across them.
  const hidden = spans.map((span, index) => (kept[index] ? `\uE000${index}\uE001` : span)).join("");
  const replaced = REPLACEMENTS.reduce((text, [found, plain]) => text.replace(found, plain), hidden);
  const marked = replaced.replace(/\[\^([^\]\s]+)\]/g, (mark, name: string) =>
    footnotes.has(name) ? `<sup>[${name}]</sup>` : mark,
  );
  return marked.replace(/\uE000(\d+)\uE001/g, (_, index: string) => spans[Number(index)] ?? "");
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
