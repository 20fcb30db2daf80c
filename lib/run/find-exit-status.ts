import type { CellStatus, RunResult } from "./result.js";
import { isNotebookRight } from "./run-notebooks.js";

/** Exit statuses of a run; for an interruption see `Interruption.exitStatus`. */
export const EXIT = {
  passed: 0,
  failed: 1,
  /** As pytest: nothing was there to run. */
  nothingRan: 5,
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
  if (interrupted || !notebooks.every(isNotebookRight)) return EXIT.failed;
  return statuses.has("passed") || statuses.has("ran") ? EXIT.passed : EXIT.nothingRan;
}
