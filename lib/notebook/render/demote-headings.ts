import { findHeadings } from "../find-headings.js";

/** Moves every heading of a Markdown text so many levels down, or up when negative; H1 and H6 are the ends. */
export function demoteHeadings(source: string, levels: number): string {
  const lines = source.split("\n");
  // From below, so that the line numbers above stay right.
  for (const { level, from, to } of [...findHeadings(source)].reverse()) {
    const marks = "#".repeat(Math.min(6, Math.max(1, level + levels)));
    const [first = ""] = lines.slice(from, to);
    const isUnderlined = to - from > 1;
    const words = isUnderlined
      ? lines
          .slice(from, to - 1)
          .map((line) => line.trim())
          .join(" ")
      : first;
    lines.splice(
      from,
      to - from,
      isUnderlined ? `${marks} ${words}` : words.replace(/^( {0,3})#{1,6}/, `$1${marks}`),
    );
  }
  return lines.join("\n");
}
