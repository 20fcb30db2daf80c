import type { AccountKind } from "../account/account.js";
import type { Expectation, Mismatch, Row } from "../expectation/expectation.js";
import type { CodeCell, Notebook } from "../notebook/notebook.js";
import type { Output } from "../notebook/output.js";

/**
 * What became of one planned cell.
 *
 * - `passed`: it ran and showed what is printed. `ran`: it ran; nothing was printed to compare with.
 * - `failed`: it ran and showed something else, or ended with an error that was not expected.
 * - `unchecked`: it failed only because a host that it asked for is closed; `detail` names the host and the next step.
 * - `timedOut`, `died`, `lost`: see `Execution`. `notRun`: never executed, `detail` says why.
 * - `skipped`: the author said so (tag `skip-execution`).
 * - `internalError`: an exception inside seigo left it without a verdict; `detail` has it. Not the author's fault.
 */
export type CellStatus =
  | "passed"
  | "ran"
  | "failed"
  | "unchecked"
  | "timedOut"
  | "died"
  | "lost"
  | "notRun"
  | "skipped"
  | "internalError";

/** How many outputs of an `.ipynb` were compared with what its cell showed, and how many were left, and why. */
export interface StoredOutputs {
  readonly compared: number;
  readonly left: number;
  readonly reason?: string;
}

/** One planned code cell and what happened to it. */
export interface CellResult {
  readonly cell: CodeCell;
  readonly status: CellStatus;
  /** What the cell printed, secrets redacted. */
  readonly outputs: readonly Output[];
  /** Its outputs as a terminal shows them, which is what was compared; secrets redacted. */
  readonly seen: { readonly stdout: string; readonly stderr: string };
  readonly executionCount: number | null;
  readonly expectation: Expectation | undefined;
  /** When it failed by comparison: what it must have shown, as text, holes that were bound filled with their values. */
  readonly expected?: string;
  /** Every place that differs; empty unless `failed` by comparison. */
  readonly mismatches: readonly Mismatch[];
  /** What was expected beside what was seen, when the two were compared: marked where `mismatches` are. */
  readonly rows?: readonly Row[];
  readonly error?: { readonly name: string; readonly message: string };
  /** What was done with the outputs that its notebook stores, when they were to be compared. */
  readonly stored?: StoredOutputs;
  /** One sentence in the reader's language on why it is neither `passed` nor `ran`. */
  readonly detail?: string;
  /** Milliseconds; 0 when it did not run. */
  readonly duration: number;
}

/** One notebook: a result for every planned code cell, in order. */
export interface NotebookResult {
  readonly notebook: Notebook;
  readonly cells: readonly CellResult[];
  /** ARNs left in the account by the notebook; they make it fail. */
  readonly leftovers: readonly string[];
  /** Why the notebook could not be run at all (kernel did not start, account did not start). */
  readonly failure?: string;
  /** An exception inside seigo that belongs to no cell; the notebook is not right then, whatever its cells are. */
  readonly internalError?: string;
  /** Values bound by holes, secrets redacted. */
  readonly captures: Readonly<Record<string, unknown>>;
  readonly duration: number;
}

/** One run over all notebooks: the value every report is made from. */
export interface RunResult {
  /** seigo's version. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly duration: number;
  readonly account: { readonly kind: AccountKind; readonly accountId: string };
  readonly kernel: string;
  readonly notebooks: readonly NotebookResult[];
  /** True when Ctrl-C or a signal ended it early. */
  readonly interrupted: boolean;
}
