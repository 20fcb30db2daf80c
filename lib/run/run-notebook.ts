import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import type { CodeCell, Notebook } from "../notebook/notebook.js";
import { findCellName, isRight } from "./cell-name.js";
import { skipCell } from "./judge-cell.js";
import { listCodeCells } from "./plan-cell.js";
import type { Progress } from "./progress.js";
import type { CellResult, NotebookResult } from "./result.js";
import { TIMED_OUT } from "./session/create-clock.js";
import { openSession } from "./session/open-session.js";
import type { Session, SessionOptions } from "./session/session.js";

/** How a notebook is run. */
export interface RunOptions extends SessionOptions {
  /** Runs on after a cell that is not right; without it the cells below are not run. */
  readonly keepGoing?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Called when the account has started. */
  readonly onAccount?: (account: Session["account"]) => void;
}

/** Runs a notebook in an account, a kernel and a folder of its own. Never rejects for what goes wrong in it. */
export async function runNotebook(notebook: Notebook, options: RunOptions): Promise<NotebookResult> {
  const begin = performance.now();
  const cells = listCodeCells(notebook);
  options.onProgress?.({ type: "notebookStarted", notebook, total: cells.length });
  const result = cells.length === 0 ? skipNotebook(notebook, "") : await runSession(notebook, cells, options);
  const timed = { ...result, duration: performance.now() - begin };
  options.onProgress?.({ type: "notebookEnded", result: timed });
  return timed;
}

/** The result of a notebook of which nothing is run. */
export function skipNotebook(notebook: Notebook, reason: string): NotebookResult {
  const cells = listCodeCells(notebook).map((cell) => skipCell(cell, "notRun", reason));
  return { notebook, cells, leftovers: [], captures: {}, duration: 0 };
}

async function runSession(
  notebook: Notebook,
  cells: readonly CodeCell[],
  options: RunOptions,
): Promise<NotebookResult> {
  let session: Session | undefined;
  let result: NotebookResult;
  try {
    session = await openSession(notebook, options);
    options.onAccount?.(session.account);
    result = await runCells(notebook, cells, session, options);
  } catch (cause) {
    if (options.signal?.aborted) result = skipNotebook(notebook, message("Interrupted."));
    else result = failNotebook(notebook, cause);
  }
  try {
    await session?.stop();
  } catch (cause) {
    return { ...result, failure: result.failure ?? describeCause(cause) };
  }
  return result;
}

async function runCells(
  notebook: Notebook,
  cells: readonly CodeCell[],
  session: Session,
  { keepGoing = false, signal, onProgress }: RunOptions,
): Promise<NotebookResult> {
  const total = cells.length;
  let stopped: CellResult | undefined;
  let executed = 0;
  for (const [index, cell] of cells.entries()) {
    if (signal?.aborted || (stopped !== undefined && (!keepGoing || hasEnded(stopped)))) break;
    onProgress?.({ type: "cellStarted", notebook, cell, index, total });
    const result = await session.runCell(cell);
    executed += 1;
    onProgress?.({ type: "cellEnded", notebook, result, index, total });
    if (!isRight(result)) stopped = result;
  }
  const done = await session.finish();
  const reason = signal?.aborted ? message("Interrupted.") : describeStop(stopped);
  const results = [...done, ...cells.slice(executed).map((cell) => skipCell(cell, "notRun", reason))];
  const isClean = results.every(isRight);
  return {
    notebook,
    cells: results,
    leftovers: isClean ? await session.findLeftovers() : [],
    captures: await session.readCaptures(),
    duration: 0,
  };
}

/** After these there is no kernel any more that could run on. */
function hasEnded({ status }: CellResult): boolean {
  return status === "died" || status === "timedOut" || status === "lost";
}

function describeStop(stopped: CellResult | undefined): string {
  if (stopped === undefined) return message("Interrupted.");
  return message('Not run, because the cell "{name}" above is not right.', {
    name: findCellName(stopped.cell),
  });
}

function failNotebook(notebook: Notebook, cause: unknown): NotebookResult {
  const failure = describeCause(cause);
  const result = skipNotebook(notebook, failure);
  const isTimedOut = cause instanceof SeigoError && cause.exitStatus === TIMED_OUT;
  const cells = result.cells.map((cell, index) =>
    isTimedOut && index === 0 ? { ...cell, status: "timedOut" as const } : cell,
  );
  return { ...result, cells, failure };
}

function describeCause(cause: unknown): string {
  if (cause instanceof SeigoError) return [cause.message, cause.next ?? []].flat().join(" ");
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
