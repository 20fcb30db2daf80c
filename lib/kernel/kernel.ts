import type { Output } from "../notebook/output.js";

/** A process that runs cells and says truthfully what happened. */
export interface Kernel {
  /** The kernelspec's name, e.g. `tslab`. */
  readonly name: string;
  /** Runs one cell and waits until all it printed has arrived. Never rejects for what the cell did. */
  execute(source: string, options: ExecuteOptions): Promise<Execution>;
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

/**
 * What became of one cell.
 *
 * - `ok`, `error`: the kernel ran it and said so, and its idle came.
 * - `notRun`: the kernel answered anything else (`abort`, `aborted`, …): the code did not run.
 * - `died`: the process ended. `timedOut`: the time limit passed. `interrupted`: the caller's signal.
 * - `lost`: it ran, but its end or some output is missing, so nothing can be said about it.
 */
export interface Execution {
  readonly status: "ok" | "error" | "notRun" | "died" | "timedOut" | "interrupted" | "lost";
  readonly outputs: readonly Output[];
  /** The error that ended the cell; `name` is AWS's code for an AWS error, `TypeScriptError` for a diagnostic. */
  readonly error?: { readonly name: string; readonly message: string };
  /** One sentence in the reader's language on any status but `ok` and `error`. */
  readonly detail?: string;
  /** Milliseconds from request to idle. */
  readonly duration: number;
  readonly executionCount: number | null;
}
