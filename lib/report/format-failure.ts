import type { Mismatch } from "../expectation/expectation.js";
import { alignLines } from "../expectation/match/align-lines.js";
import { message } from "../message/message.js";
import type { CodeCell, Notebook } from "../notebook/notebook.js";
import { findCellName } from "../run/cell-name.js";
import { describeCauses } from "../run/describe-causes.js";
import { findThrown } from "../run/find-thrown.js";
import type { CellResult } from "../run/result.js";
import { abbreviateLine, abbreviateSentences, findDifference } from "./abbreviate.js";
import { type ColumnsOptions, formatColumns } from "./columns/format-columns.js";
import { findActual } from "./find-actual.js";
import { groupMismatches } from "./group-mismatches.js";
import { formatStatus, paintStatus } from "./words.js";

const SHOWN_SOURCE = 12;
const SHOWN_OUTPUT = 20;
const SHOWN_MISMATCHES = 10;

/** A cell that is not right: where it stands, its code, and what was expected beside what happened. */
export function formatFailure(result: CellResult, notebook: Notebook, options: ColumnsOptions): string {
  const { cell, status, detail, expected, mismatches } = result;
  const { paint } = options;
  const name = findCellName(cell);
  const place = formatPlace(notebook.path, cell, name);
  const head = `${formatStatus(status)} ${place}  ${cell.title} › ${name}`;
  return [
    paintStatus(paint.bold(head), status, paint),
    formatSource(cell.source, cell.number === undefined ? cell.line : 1, options),
    formatThrown(result, notebook.path),
    ...(expected === undefined
      ? [abbreviateSentences(detail ?? ""), ...formatOutput(result)]
      : [formatComparison(expected, result, options), formatMismatches(mismatches, options)]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Lines of an `.ipynb` mean nothing to a person, who counts its code cells. */
function formatPlace(path: string, { line, number }: CodeCell, name: string): string {
  if (number === undefined) return `${path}:${line}`;
  const counted = message("code cell {number}", { number });
  return counted === name ? path : message("{path}, {cell}", { path, cell: counted });
}

function formatSource(source: string, line: number, { paint }: ColumnsOptions): string {
  const lines = source.split("\n");
  const digits = String(line + Math.min(lines.length, SHOWN_SOURCE)).length;
  const shown = lines
    .slice(0, SHOWN_SOURCE)
    .map((text, index) =>
      `${paint.dim(`${String(line + index).padStart(digits)} │`)} ${abbreviateLine(text)}`.trimEnd(),
    );
  const rest = lines.length - SHOWN_SOURCE;
  return [
    ...shown,
    ...(rest > 0 ? [paint.dim(message("… ({count} more lines)", { count: rest }))] : []),
  ].join("\n");
}

/** The lines of the file at which the cell ended with its error. */
function formatThrown(result: CellResult, path: string): string {
  const places = findThrown(result).slice(0, SHOWN_MISMATCHES);
  return places
    .map(({ line, text }) => {
      const { line: start, number } = result.cell;
      const values = { path, place: start + line - 1, line, text: abbreviateLine(text) };
      return number === undefined
        ? message("Error at {path}:{place} (line {line} of the cell): {text}", values)
        : message("Error at line {line} of the cell: {text}", values);
    })
    .join("\n");
}

function formatComparison(expected: string, result: CellResult, options: ColumnsOptions): string {
  const rows = result.rows ?? alignLines(splitText(expected), splitText(findActual(result)));
  return formatColumns([message("Expected"), message("Actual")], rows, options);
}

function splitText(text: string): readonly string[] {
  let end = text.length;
  // A regular expression would look at every run of empty lines again from each of its lines.
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end).split("\n");
}

function formatMismatches(mismatches: readonly Mismatch[], { paint }: ColumnsOptions): string {
  const groups = groupMismatches(mismatches).slice(0, SHOWN_MISMATCHES);
  const shown = groups.map(({ mismatch: { path, hole, expected, actual, reason } }) => {
    const place = path === "" ? message("whole output") : path;
    const head = hole === undefined ? place : message("{place}, hole {hole}", { place, hole });
    return [
      paint.bold(`● ${head}`),
      `  ${abbreviateSentences(reason)}`,
      `  ${message("expected: {text}", { text: indent(expected, actual) })}`,
      `  ${message("actual: {text}", { text: indent(actual, expected) })}`,
    ].join("\n");
  });
  const rest = groups.reduce((left, { count }) => left - count, mismatches.length);
  return [...shown, ...(rest > 0 ? [message("… and {count} more places", { count: rest })] : [])].join("\n");
}

function indent(text: string, other: string): string {
  const [lines, others] = [text.split("\n"), other.split("\n")];
  const shown = lines
    .slice(0, SHOWN_OUTPUT)
    .map((line, index) => abbreviateLine(line, findDifference(line, others[index] ?? line)));
  return [...shown, ...(lines.length > SHOWN_OUTPUT ? ["…"] : [])].join("\n    ");
}

function formatOutput({ seen, outputs, error }: CellResult): readonly string[] {
  const text = `${seen.stdout}${seen.stderr}`.trimEnd();
  const next = findNext(outputs).filter((line) => !text.includes(line));
  const lines = text.split("\n");
  const last = lines.slice(-SHOWN_OUTPUT).map((line) => abbreviateLine(line));
  const shown = [...(lines.length > SHOWN_OUTPUT ? ["…"] : []), ...last];
  if (text !== "") return [[...shown, ...next].join("\n")];
  if (error === undefined) return [];
  const thrown = `${error.name}: ${error.message}${describeCauses(outputs)}`
    .split("\n")
    .map((line) => abbreviateLine(line));
  return [[...thrown, ...next].join("\n")];
}

/** The next step that an error of ours tells a learner, which only what the front end shows has. */
function findNext(outputs: CellResult["outputs"]): readonly string[] {
  return outputs.flatMap((output) =>
    output.output_type === "error" ? output.traceback.filter((line) => line.startsWith("→ ")) : [],
  );
}
