import type { Output } from "../notebook/output.js";

/** A process that runs cells and says truthfully what happened. */
export interface Kernel {
  /** The kernelspec's name, e.g. `tslab`. */
  readonly name: string;
  /** `kernel_info_reply`'s `language_info`, as an executed notebook keeps it. */
  readonly languageInfo: Readonly<Record<string, unknown>>;
  /**
   * Runs one cell and waits until all it printed has arrived. Never rejects for what the cell did.
   * One cell at a time; after the process has ended every cell is `notRun`.
   */
  execute(source: string, options: ExecuteOptions): Promise<Execution>;
  /**
   * Waits for what cells left behind (a promise that is rejected later, a timer that prints), some seconds where the
   * kernel can tell what is pending, and
   * returns every cell that has changed since its `execute` returned. Call it after the last cell.
   */
  finish(): Promise<readonly LateExecution[]>;
  /** Ends the process and everything it started: SIGINT, then SIGKILL. Safe to call twice. */
  stop(): Promise<void>;
}

/** How one cell is run. */
export interface ExecuteOptions {
  /** Milliseconds until the cell is interrupted, then killed. */
  readonly timeout: number;
  /** Stops the cell early (Ctrl-C, the notebook's own time limit). */
  readonly signal?: AbortSignal;
  /** Called for each output as it arrives. */
  readonly onOutput?: (output: Output) => void;
}

/** The error that ended a cell: AWS's code for an AWS error, `TypeScriptError` for a diagnostic. */
export interface ExecutionError {
  readonly name: string;
  readonly message: string;
  /** The hosts that our kernel's guard refused during the cell and that the error, or one of its causes, names. */
  readonly refused?: readonly string[];
}

/**
 * What became of one cell.
 *
 * - `ok`, `error`: the kernel ran it and said so, and its idle came.
 * - `notRun`: the kernel answered anything else (`abort`, `aborted`, …): the code did not run.
 * - `died`: the process ended. `timedOut`: the time limit passed. `interrupted`: the caller's signal.
 * - `lost`: it ran, but its end or some output is missing, or what the kernel says of it cannot be true; so nothing can
 *   be said about it.
 */
export interface Execution {
  readonly status: "ok" | "error" | "notRun" | "died" | "timedOut" | "interrupted" | "lost";
  readonly outputs: readonly Output[];
  readonly error?: ExecutionError;
  /** One sentence in the reader's language on any status but `ok` and `error`. */
  readonly detail?: string;
  /** Milliseconds from request to idle. */
  readonly duration: number;
  readonly executionCount: number | null;
}

/** A cell that changed after its `execute` had returned; it must fail when it has an error or is undone. */
export interface LateExecution {
  /** Which call of `execute`, counted from 0. */
  readonly execution: number;
  /** All outputs of the cell as they are now, the early ones included. */
  readonly outputs: readonly Output[];
  /** An error nobody handled (an unhandled rejection), when there was one. */
  readonly error?: ExecutionError;
  /**
   * Why nothing can be said about the cell any more: the kernel contradicted itself, ended, or what the
   * cells began goes on still (told of the last one).
   */
  readonly undone?: { readonly status: "lost" | "died"; readonly detail: string };
}
