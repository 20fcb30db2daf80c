import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";
import type { Row } from "../../expectation/expectation.js";
import { message } from "../../message/message.js";
import { abbreviateLine, findDifference } from "../abbreviate.js";
import type { Paint } from "../paint.js";

/** How rows are shown. */
export interface ColumnsOptions {
  /** Characters in a row of the screen. */
  readonly columns: number;
  readonly paint: Paint;
}

/** Rows that fit are shown only so near to one that does not. */
const CONTEXT = 3;
const NARROWEST = 24;
const TAB = "    ";

/** Two columns with a mark between them where they differ; full-width characters take two places. */
export function formatColumns(
  titles: readonly [left: string, right: string],
  rows: readonly Row[],
  { columns, paint }: ColumnsOptions,
): string {
  const short = rows.map(abbreviateRow);
  if (columns < 2 * NARROWEST + 3) return formatStacked(titles, short, paint);
  const cells = short.map(({ left = "", right = "", fits }) => ({
    left: expand(left),
    right: expand(right),
    fits,
  }));
  const widest = cells.reduce((most, { left }) => Math.max(most, measure(left)), measure(titles[0]));
  const width = Math.min(widest, Math.max(NARROWEST, Math.floor((columns - 3) / 2)));
  const rest = Math.max(NARROWEST, columns - width - 3);
  const lines = [paint.bold(formatRow(titles, " ", [width, rest]))];
  for (const [index, { left, right, fits }] of cells.entries()) {
    if (fits && !isNear(cells, index)) {
      if (index === 0 || isNear(cells, index - 1)) lines.push(paint.dim(describeGap(cells, index)));
      continue;
    }
    const text = formatRow([left, right], fits ? " " : "≠", [width, rest]);
    lines.push(fits ? text : paint.red(text));
  }
  return lines.join("\n");
}

/** Both sides from near the first place at which they differ. */
function abbreviateRow({ left, right, fits }: Row): Row {
  const place = left === undefined || right === undefined || fits ? 0 : findDifference(left, right);
  const abbreviate = (text: string | undefined) => text && abbreviateLine(text, place);
  return { left: abbreviate(left), right: abbreviate(right), fits };
}

/** Where two columns have no room: one below the other, with the mark before lines that differ. */
function formatStacked(titles: readonly [string, string], rows: readonly Row[], paint: Paint): string {
  const format = (title: string, side: "left" | "right"): readonly string[] => [
    paint.bold(title),
    ...rows.flatMap((row) => {
      const text = row[side];
      if (text === undefined) return [];
      return [row.fits ? `  ${expand(text)}` : paint.red(`≠ ${expand(text)}`)];
    }),
  ];
  return [...format(titles[0], "left"), ...format(titles[1], "right")].join("\n");
}

type CellRow = Omit<Row, "left" | "right"> & { readonly left: string; readonly right: string };

function isNear(rows: readonly CellRow[], index: number): boolean {
  return rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ fits }) => !fits);
}

function describeGap(rows: readonly CellRow[], start: number): string {
  let end = start;
  while (end < rows.length && !isNear(rows, end)) end += 1;
  return message("… ({count} lines that fit)", { count: end - start });
}

/** A long line goes on below, in its own column. */
function formatRow(
  [left, right]: readonly [string, string],
  mark: string,
  [width, rest]: readonly [number, number],
): string {
  const [lefts, rights] = [wrap(left, width), wrap(right, rest)];
  const count = Math.max(lefts.length, rights.length);
  return Array.from({ length: count }, (_, index) => {
    const text = lefts[index] ?? "";
    const padding = " ".repeat(Math.max(0, width - measure(text)));
    return `${text}${padding} ${index === 0 ? mark : " "} ${rights[index] ?? ""}`.trimEnd();
  }).join("\n");
}

/** Places on the screen; most texts are plain, and their length tells it at once. */
function measure(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text);
}

/** True for a text of ASCII alone: a character takes one place, and lines break anywhere. */
function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text);
}

function wrap(text: string, width: number): readonly string[] {
  if (isPlain(text)) return splitEvery(text, width);
  return wrapAnsi(text, width, { hard: true, trim: false, wordWrap: false }).split("\n");
}

function splitEvery(text: string, width: number): readonly string[] {
  return Array.from({ length: Math.max(1, Math.ceil(text.length / width)) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
}

/** Tabs and control characters would move the columns. */
function expand(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced.
  return text.replaceAll("\t", TAB).replace(/[\u0000-\u001f\u007f]/g, "\u00b7");
}
