import { createParser } from "./markdown/create-parser.js";

/** A heading of a prose cell. */
export interface Heading {
  readonly level: number;
  /** Its words, without Markdown's marks. */
  readonly text: string;
  /** Its lines in the source, 0-based; `to` is the line after it. */
  readonly from: number;
  readonly to: number;
}

const parser = createParser({ frontMatter: false });

/** Finds the headings of a Markdown text that stand on their own, not in quotes, lists and other blocks. */
export function findHeadings(source: string): readonly Heading[] {
  const tokens = parser.parse(source, {});
  return tokens.flatMap(({ type, level, tag, map }, index): readonly Heading[] => {
    if (type !== "heading_open" || level !== 0) return [];
    const text = formatInline(tokens[index + 1]?.children ?? []);
    return [{ level: Number(tag.slice(1)), text, from: map?.[0] ?? 0, to: map?.[1] ?? 0 }];
  });
}

interface InlineToken {
  readonly type: string;
  readonly content: string;
  readonly children: readonly InlineToken[] | null;
}

function formatInline(tokens: readonly InlineToken[]): string {
  const texts = tokens.map(({ type, content, children }) => {
    if (type === "softbreak" || type === "hardbreak") return " ";
    if (type === "html_inline") return "";
    return children === null || children.length === 0 ? content : formatInline(children);
  });
  return texts.join("").trim();
}
