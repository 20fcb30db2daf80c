import { findHeadings } from "./find-headings.js";
import type { Cell, JsonObject } from "./notebook.js";

/** A notebook's title: its first H1, else the front matter's title, else its file's name. */
export function findTitle(cells: readonly Cell[], frontMatter: JsonObject, id: string): string {
  const headings = cells.flatMap((cell) => (cell.kind === "prose" ? findHeadings(cell.source) : []));
  const heading = headings.find(({ level }) => level === 1);
  return heading?.text || readFrontTitle(frontMatter) || id;
}

/** The front matter's title; empty when it has none. */
export function readFrontTitle({ title }: JsonObject): string {
  return typeof title === "string" ? title.trim() : "";
}

/** Gives each code cell the nearest heading above it as its title; without one, `fallback`. */
export function titleCells(cells: readonly Cell[], fallback: string): readonly Cell[] {
  let title = fallback;
  return cells.map((cell) => {
    if (cell.kind === "prose") title = findHeadings(cell.source).at(-1)?.text || title;
    return cell.kind === "code" ? { ...cell, title } : cell;
  });
}
