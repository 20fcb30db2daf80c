import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import type { CodeCell, Notebook } from "../notebook/notebook.js";
import { findCellName, isRight } from "./cell-name.js";
import { describeMistake } from "./fail-cell.js";
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
  const mistakes: unknown[] = [];
  const onProgress = (progress: Progress): void => {
    try {
      options.onProgress?.(progress);
    } catch (cause) {
      mistakes.push(cause);
    }
  };
  onProgress({ type: "notebookStarted", notebook, total: cells.length });
  const result =
    cells.length === 0
      ? skipNotebook(notebook, "")
      : await runSession(notebook, cells, { ...options, onProgress });
  const timed = { ...result, duration: performance.now() - begin };
  onProgress({ type: "notebookEnded", result: timed });
  return mistakes.length === 0 ? timed : { internalError: describeMistake(mistakes[0]), ...timed };
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
    else if (session === undefined) result = failNotebook(notebook, cause);
    else result = { ...skipNotebook(notebook, describeCause(cause)), ...blame(cause) };
  }
  try {
    await session?.stop();
  } catch (cause) {
    return { ...blame(cause), ...result };
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
  const ran: CellResult[] = [];
  for (const [index, cell] of cells.entries()) {
    if (signal?.aborted || (stopped !== undefined && (!keepGoing || hasEnded(stopped)))) break;
    onProgress?.({ type: "cellStarted", notebook, cell, index, total });
    const result = await session.runCell(cell);
    onProgress?.({ type: "cellEnded", notebook, result, index, total });
    ran.push(result);
    if (!isRight(result) && !hasGoneOn(result)) stopped = result;
  }
  // Whatever fails from here on, verdicts that were found are kept.
  let problem: Pick<NotebookResult, "failure" | "internalError"> = {};
  const done = await attempt(() => session.finish(), ran);
  const reason = signal?.aborted ? message("Interrupted.") : describeStop(stopped);
  const results = [...done, ...cells.slice(ran.length).map((cell) => skipCell(cell, "notRun", reason))];
  const isClean = results.every(isRight);
  const leftovers = isClean ? await attempt(() => session.findLeftovers(), []) : [];
  const captures = await attempt(() => session.readCaptures(), {});
  return { notebook, cells: results, leftovers, captures, duration: 0, ...problem };

  async function attempt<Value>(step: () => Promise<Value>, instead: Value): Promise<Value> {
    try {
      return await step();
    } catch (cause) {
      if (signal?.aborted) throw cause;
      problem = { ...blame(cause), ...problem };
      return instead;
    }
  }
}

/** Without a verdict by our own mistake, but the cell itself ended well: those below can be run. */
function hasGoneOn({ status, executionCount, error }: CellResult): boolean {
  return status === "internalError" && executionCount !== null && error === undefined;
}

/** Says whether something could not be done, which a person can mend, or seigo itself made a mistake. */
function blame(cause: unknown): Pick<NotebookResult, "failure" | "internalError"> {
  if (cause instanceof SeigoError) return { failure: describeCause(cause) };
  return { internalError: describeMistake(cause) };
}

/** After these there is no kernel any more that could run on. */
function hasEnded({ status }: CellResult): boolean {
  return status === "died" || status === "timedOut" || status === "lost" || status === "internalError";
}

function describeStop(stopped: CellResult | undefined): string {
  if (stopped === undefined) return message("Interrupted.");
  if (stopped.status === "internalError") {
    return message('Not run, because seigo itself made a mistake at the cell "{name}" above.', {
      name: findCellName(stopped.cell),
    });
  }
  if (stopped.status === "unchecked") {
    return message('Not run, because the cell "{name}" above could not be checked.', {
      name: findCellName(stopped.cell),
    });
  }
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
