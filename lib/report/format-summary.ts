import stringWidth from "string-width";
import { message } from "../message/message.js";
import { findCellName, isRight } from "../run/cell-name.js";
import { EXIT, findExitStatus } from "../run/find-exit-status.js";
import type { CellResult, CellStatus, NotebookResult, RunResult } from "../run/result.js";
import { isNotebookRight } from "../run/run-notebooks.js";
import type { ColumnsOptions } from "./columns/format-columns.js";
import { findRemoval } from "./find-removal.js";
import { formatFailure } from "./format-failure.js";
import { formatNothing } from "./format-nothing.js";
import { formatStored } from "./format-stored.js";
import { formatDuration, formatStatus, paintStatus } from "./words.js";

/** How a report for a terminal is laid out. */
export interface SummaryOptions extends ColumnsOptions {
  /** Lines about each cell have been written to the same place already: those that are right are not told again. */
  readonly isTold?: boolean;
}

/** What a person reads at the end of a run: every step, then every cell that is not right, then the result. */
export function formatSummary(result: RunResult, options: SummaryOptions): string {
  const { notebooks } = result;
  const wrong = notebooks.flatMap((notebook) =>
    notebook.cells.filter(isWrong).map((cell) => formatFailure(cell, notebook.notebook, options)),
  );
  const parts = [
    ...notebooks.map((notebook) => formatNotebook(notebook, options)),
    ...wrong,
    [
      formatVerdict(result, options),
      ...formatUncompared(result, options),
      ...formatStored(result, options),
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Cells that are shown with all that is known of them; `notRun` has nothing to show. */
function isWrong({ status }: CellResult): boolean {
  return (
    status === "failed" ||
    status === "unchecked" ||
    status === "timedOut" ||
    status === "died" ||
    status === "lost" ||
    status === "internalError"
  );
}

function formatNotebook(result: NotebookResult, { paint, isTold = false }: SummaryOptions): string {
  const { notebook, failure, internalError, leftovers } = result;
  const cells = isTold ? result.cells.filter((cell) => !isRight(cell)) : result.cells;
  const marks = findWidest(cells.map(({ status }) => formatStatus(status)));
  const names = findWidest(cells.map(({ cell }) => findCellName(cell)));
  const lines = cells.flatMap((one, index) => {
    const { cell, status, duration } = one;
    const isNew = index === 0 || cells[index - 1]?.cell.title !== cell.title;
    const mark = paintStatus(pad(formatStatus(status), marks), status, paint);
    const time = duration > 0 ? paint.dim(formatDuration(duration)) : "";
    const line = `    ${mark}  ${pad(findCellName(cell), names)}  ${time}`.trimEnd();
    return isNew ? [`  ${cell.title}`, line] : [line];
  });
  return [
    `${paint.bold(notebook.title)} ${paint.dim(`(${notebook.path})`)}`,
    ...lines,
    ...(failure === undefined
      ? []
      : [paint.red(`  ${message("Could not be run: {reason}", { reason: failure })}`)]),
    ...(internalError === undefined
      ? []
      : [paint.red(`  ${message("seigo itself made a mistake: {text}", { text: internalError })}`)]),
    ...(leftovers.length === 0 ? [] : [paint.red(`  ${message("Left in the account:")}`)]),
    ...leftovers.flatMap((arn) => [paint.red(`    ${arn}`), ...formatRemoval(arn)]),
  ].join("\n");
}

/** Whether nothing is wrong but what the lessons have left. */
function isOnlyLeft({ notebooks }: RunResult): boolean {
  return notebooks.every((notebook) => isNotebookRight({ ...notebook, leftovers: [] }));
}

/** How what is left is removed: the lesson's last cells should do the same. */
function formatRemoval(arn: string): readonly string[] {
  const command = findRemoval(arn);
  return command === undefined ? [] : [`      → ${command}`];
}

function formatVerdict(result: RunResult, { paint }: SummaryOptions): string {
  const cells = result.notebooks.flatMap((notebook) => notebook.cells);
  const counts = new Map<CellStatus, number>();
  for (const { status } of cells) counts.set(status, (counts.get(status) ?? 0) + 1);
  const words = [...counts].map(([status, count]) => `${formatStatus(status)} ${count}`).join(message(", "));
  const isRight = result.notebooks.every(isNotebookRight) && !result.interrupted;
  const hasRun = counts.has("passed") || counts.has("ran");
  const values = { words, time: formatDuration(result.duration) };
  if (result.interrupted) return paint.red(message("Interrupted: {words} ({time}).", values));
  if (findExitStatus(result) === EXIT.internalError) {
    return paint.red(
      message("Error in seigo: it made a mistake itself, please report it. {words} ({time}).", values),
    );
  }
  if (findExitStatus(result) === EXIT.unchecked) {
    return paint.yellow(
      message("Not checked: cells need hosts that are closed, see --allow-host. {words} ({time}).", values),
    );
  }
  if (isRight && !hasRun) return paint.yellow(formatNothing(result.notebooks));
  if (isRight && !counts.has("passed")) {
    return paint.yellow(
      message("Ran without errors; no step says what it must show. {words} ({time}).", values),
    );
  }
  return isRight
    ? paint.green(message("Right: what is printed is what happens. {words} ({time}).", values))
    : isOnlyLeft(result)
      ? paint.red(
          message(
            "Wrong: every step is right, but something is left in the account. {words} ({time}).",
            values,
          ),
        )
      : paint.red(message("Wrong: what is printed is not what happens. {words} ({time}).", values));
}

/** Cells that only ran, in lessons that compare others: their authors may have forgotten what they must show. */
function formatUncompared({ notebooks }: RunResult, { paint }: SummaryOptions): readonly string[] {
  const names = notebooks.flatMap(({ notebook, cells }) =>
    cells.some(({ expectation }) => expectation !== undefined)
      ? cells.filter(isUncompared).map(({ cell }) => nameCell(notebook.id, cell, notebooks.length > 1))
      : [],
  );
  if (names.length === 0) return [];
  const values = { count: names.length, names: names.join(message(", ")) };
  return [paint.dim(message("{count} cells only ran; nothing says what they must show: {names}", values))];
}

function isUncompared({ cell, status, expectation }: CellResult): boolean {
  return status === "ran" && expectation === undefined && !cell.tags.includes("raises-exception");
}

function nameCell(id: string, cell: CellResult["cell"], isOneOfSeveral: boolean): string {
  return isOneOfSeveral ? `${id} › ${findCellName(cell)}` : findCellName(cell);
}

function findWidest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
