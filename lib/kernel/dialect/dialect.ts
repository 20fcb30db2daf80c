import type { ExecutionError } from "../kernel.js";

/** What a failed or finished cell wrote to stderr: one text for each message, as it came. */
export interface StderrText {
  readonly text: string;
  /** It came after the cell's idle. */
  readonly late: boolean;
}

/** What a kernel says of a cell, as the protocol wants it or not. */
export interface Manners {
  /** It repeats the code that it runs, in `execute_input`. */
  readonly repeatsCode: boolean;
  /** It shows the error of a failed cell in a message of its own. */
  readonly showsErrors: boolean;
}

/** Where a kernel leaves Jupyter's protocol, and what a client has to do about it. */
export interface Dialect {
  readonly manners: Manners;
  /** Milliseconds after an error in which a request is answered without being run. */
  readonly abortWindow: number;
  /** Code goes on after an interrupt and prints into later cells: the process has to end. */
  readonly runsOn: boolean;
  /** Every how many messages on iopub those that follow in the same turn of its event loop are dropped. */
  readonly dropInterval: number;
  /**
   * It takes requests that are there already in the turn of its event loop in which a cell ends, before it hears of
   * promises without a handler: milliseconds after which it has surely begun another turn. 0: it does not.
   */
  readonly turn: number;
  /** Milliseconds that it may take to end when asked to. */
  readonly exitWait: number;
  /** The name of the error by which a kernel says that the process that runs cells has ended. */
  readonly processEnded?: string;
  /** The request on control that is answered when nothing is left that could still happen. */
  readonly restRequest?: string;
  /** The error of a cell that failed without an `error` message. */
  findError(stderr: readonly StderrText[]): ExecutionError | undefined;
  /** An error that nobody handled, printed while or after the cell ran, although it was said to be ok. */
  findUnhandled(stderr: readonly StderrText[]): ExecutionError | undefined;
}

/** A kernel that keeps the protocol. */
export const standardDialect: Dialect = {
  manners: { repeatsCode: true, showsErrors: true },
  abortWindow: 0,
  runsOn: false,
  dropInterval: Number.POSITIVE_INFINITY,
  turn: 0,
  exitWait: 1000,
  findError: () => undefined,
  findUnhandled: () => undefined,
};
