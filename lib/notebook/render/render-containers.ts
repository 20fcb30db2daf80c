import { createParser } from "../markdown/create-parser.js";

/** A container's words → the heading of the quote it becomes. The lessons are Japanese, whatever language messages are in. */
const HEADINGS: readonly (readonly [words: RegExp, heading: string])[] = [
  [/^message$/, "メモ"],
  [/^message\s+alert$/, "注意"],
  [/^note(?:\s+info)?$/, "メモ"],
  [/^note\s+warn$/, "注意"],
  [/^note\s+alert$/, "警告"],
];

const parser = createParser({ frontMatter: false });

/** Turns Zenn's and Qiita's `:::` blocks into quotes with a heading word; blocks of other names stay as they are. */
export function renderContainers(source: string): string {
  const open = parser
    .parse(source, {})
    .filter(({ type }) => type === "container_block_open")
    .map(({ info, map, markup }) => ({
      heading: findHeading(info.trim()),
      from: map?.[0] ?? 0,
      to: map?.[1] ?? 0,
      markup,
    }))
    .find(({ heading }) => heading !== undefined);
  if (open?.heading === undefined) return source;
  const lines = source.split("\n");
  const opening = lines[open.from] ?? "";
  const before = opening.slice(0, opening.indexOf(open.markup));
  // In a list or a quote, the block goes on below the item's text, not below its mark.
  const margin = before.replace(/[^>\s]/g, " ");
  const body = trimBlank(lines.slice(open.from + 1, open.to).map((line) => removeMargin(line, margin)));
  const quote = [`**${open.heading}**`, "", ...body].map((line) => (line === "" ? ">" : `> ${line}`));
  const quoted = quote.map((line, index) => (index === 0 ? before : margin) + line);
  const after = lines.slice(open.to + (isClosing(lines[open.to], open.markup) ? 1 : 0));
  const blank = after.length > 0 && after[0]?.trim() !== "" ? [margin.trimEnd()] : [];
  // What was inside is read again: blocks nest.
  return renderContainers([...lines.slice(0, open.from), ...quoted, ...blank, ...after].join("\n"));
}

function findHeading(words: string): string | undefined {
  const details = /^details(?:\s+(.*))?$/.exec(words);
  if (details !== null) return details[1]?.trim() || "詳細";
  return HEADINGS.find(([pattern]) => pattern.test(words))?.[1];
}

function removeMargin(line: string, margin: string): string {
  const own = [...margin].findIndex((character, index) => line[index] !== character);
  return line.slice(own === -1 ? margin.length : own);
}

function trimBlank(lines: readonly string[]): readonly string[] {
  const isText = (line: string) => line.trim() !== "";
  const first = lines.findIndex(isText);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}

function isClosing(line: string | undefined, markup: string): boolean {
  return line?.replace(/^[>\s]*/, "").startsWith(markup) ?? false;
}
