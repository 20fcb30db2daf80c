import { isRight } from "./cell-name.js";
import type { CellStatus, NotebookResult, RunResult } from "./result.js";
import { isNotebookRight } from "./run-notebooks.js";

/** Exit statuses of a run; for an interruption see `Interruption.exitStatus`. */
export const EXIT = {
  passed: 0,
  failed: 1,
  /** As pytest: nothing was there to run. */
  nothingRan: 5,
  /** As EX_UNAVAILABLE of sysexits(3): cells that need a closed host are not checked, and nothing is wrong beside. */
  unchecked: 69,
  /** As EX_SOFTWARE of sysexits(3): seigo itself made a mistake, so nothing is proved. */
  internalError: 70,
  /** As timeout(1). */
  timedOut: 124,
  /** As papermill. */
  kernelDied: 138,
} as const;

/** The exit status of a run that was not interrupted. Zero only when every planned cell is proved right. */
export function findExitStatus({ notebooks, interrupted }: RunResult): number {
  const statuses = new Set<CellStatus>(notebooks.flatMap(({ cells }) => cells.map(({ status }) => status)));
  const isOurs = notebooks.some(({ internalError }) => internalError !== undefined);
  if (isOurs || statuses.has("internalError")) return EXIT.internalError;
  if (statuses.has("died")) return EXIT.kernelDied;
  if (statuses.has("timedOut")) return EXIT.timedOut;
  if (!interrupted && isOnlyUnchecked(notebooks)) return EXIT.unchecked;
  if (interrupted || !notebooks.every(isNotebookRight)) return EXIT.failed;
  return statuses.has("passed") || statuses.has("ran") ? EXIT.passed : EXIT.nothingRan;
}

/** Whether all that is not right was not checked, or stands below what was not. */
function isOnlyUnchecked(notebooks: readonly NotebookResult[]): boolean {
  const others = notebooks.filter((notebook) => !isNotebookRight(notebook));
  return others.length > 0 && others.every(isNotebookUnchecked);
}

function isNotebookUnchecked({ cells, leftovers, failure }: NotebookResult): boolean {
  const wrong = cells.filter((cell) => !isRight(cell));
  return (
    failure === undefined &&
    leftovers.length === 0 &&
    wrong[0]?.status === "unchecked" &&
    wrong.every(({ status }) => status === "unchecked" || status === "notRun")
  );
}
