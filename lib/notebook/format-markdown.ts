import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import type { Expectation } from "../expectation/expectation.js";
import { formatExpectation } from "../expectation/format-expectation.js";
import { formatCell } from "./format-cell.js";
import { trimLines } from "./markdown/lines.js";
import type { Cell, JsonObject, Notebook } from "./notebook.js";
import { readHead, readSlice } from "./read-markdown.js";

/**
 * Writes a notebook as Markdown. What was read from Markdown comes back to the byte; only cells that have
 * changed since, or come from an `.ipynb`, are written anew.
 */
export function formatMarkdown(notebook: Notebook): string {
  const pieces = [formatHead(notebook.frontMatter, notebook.head), ...notebook.cells.map(formatPiece)];
  const lineEnd = pieces.some(({ text, isKept }) => isKept && text.includes("\r\n")) ? "\r\n" : "\n";
  const texts = pieces.map(({ text, isKept }) => (isKept ? text : text.replace(/\n/g, lineEnd)));
  let written = texts[0] ?? "";
  for (const [index, text] of texts.slice(1).entries()) {
    const before = texts[index] ?? "";
    const isSeam = index === 0 ? isHead(before) : isApart(before, text);
    written += `${isSeam ? "" : separate(written, lineEnd)}${text}`;
  }
  return pieces.at(-1)?.isKept ? written : written.replace(/(\r?\n)+$/, lineEnd);
}

/** A part of the file: as it was read, or written anew with an empty line below. */
interface Piece {
  readonly text: string;
  readonly isKept: boolean;
}

function formatPiece(cell: Cell): Piece {
  if (cell.markdown !== undefined && isAsRead(cell)) return { text: cell.markdown, isKept: true };
  return { text: `${formatCell(cell)}\n`, isKept: false };
}

/** Writes the front matter, as it was read if it still says the same. */
export function formatHead(frontMatter: JsonObject, head: string | undefined): Piece {
  if (head !== undefined && isDeepStrictEqual(readHead(head), frontMatter))
    return { text: head, isKept: true };
  if (Object.keys(frontMatter).length === 0) return { text: "", isKept: true };
  return { text: `---\n${stringify(frontMatter)}---\n\n`, isKept: false };
}

/** True while a cell's slice of Markdown says what the cell says. */
export function isAsRead(cell: Cell): boolean {
  if (cell.markdown === undefined || cell.kind === "raw") return false;
  if (cell.kind === "prose") return trimLines(cell.markdown) === cell.source;
  const [read, ...others] = readSlice(cell.markdown);
  return (
    read?.kind === "code" &&
    others.length === 0 &&
    read.source === cell.source &&
    read.language === cell.language &&
    isDeepStrictEqual(read.tags, cell.tags) &&
    read.metadata["name"] === cell.metadata["name"] &&
    isDeepStrictEqual(write(read.expectation), write(cell.expectation))
  );
}

function write(expectation: Expectation | undefined): unknown {
  return expectation === undefined ? undefined : formatExpectation(expectation);
}

function isHead(head: string): boolean {
  return head === "" || head === "\uFEFF" || /\n$/.test(head);
}

/** True when two parts are read as two, as they stand. */
function isApart(before: string, after: string): boolean {
  if (/(^|\n)[ \t]*\n$/.test(before.replace(/\r\n?/g, "\n"))) return true;
  if (!/[\n\r]$/.test(before)) return false;
  const cells = readSlice(before + after);
  return cells.length === 2 && cells[0]?.markdown === before;
}

function separate(written: string, lineEnd: string): string {
  return /[\n\r]$/.test(written) ? lineEnd : lineEnd.repeat(2);
}
