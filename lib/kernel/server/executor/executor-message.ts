import type { MimeBundle } from "../../../notebook/output.js";
import type { NotebookPlace } from "../../place/notebook-place.js";
import type { ConvertedCell } from "../converted-cell.js";

/** An error as Jupyter's messages carry it. */
export interface ErrorContent {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
  /** The hosts by which the cell failed, when the guard has refused them; a front end leaves it alone. */
  readonly refused?: readonly string[];
}

/** A call to AWS that a cell ended with. */
export interface FailedCall {
  /** What the AWS SDK says of the error, secrets masked. */
  readonly dump: string;
  /** The id by which an account knows the request; undefined when nobody answered. */
  readonly requestId?: string;
}

/** A cell for the executor's process. */
export interface ExecutableCell
  extends Pick<ConvertedCell, "isAsync" | "resultName" | "sideOutputs" | "output"> {
  /** Unique among the cells of this process; positive. */
  readonly id: number;
  /** What stack traces call it, e.g. `cell[3]`. */
  readonly name: string;
}

/** What the kernel tells the executor's process, one JSON text a line, and its seal behind a tab. */
export type ExecutorCommand =
  | { readonly type: "execute"; readonly cell: ExecutableCell }
  /** Comes before all cells, when they work with copies. */
  | { readonly type: "place"; readonly place: NotebookPlace }
  /** Packages that cells are going to import. */
  | { readonly type: "load"; readonly names: readonly string[] }
  /** Asks for a word when nothing is left that could still happen. */
  | { readonly type: "rest" }
  /** A line for the cell that reads stdin; null when nobody is there to answer. */
  | { readonly type: "input"; readonly value: string | null };

/** What bears on no verdict: whatever a cell writes in its place, it could have printed as well. */
export type UnsealedEvent =
  | { readonly type: "stream"; readonly cell: number; readonly name: StreamName; readonly text: string }
  | {
      readonly type: "display";
      readonly cell: number;
      readonly update: boolean;
      readonly data: MimeBundle;
      readonly metadata: MimeBundle;
      readonly displayId?: string;
    }
  | { readonly type: "clear"; readonly cell: number; readonly wait: boolean }
  /** What is printed next, up to the end of no line, is the prompt of an input. */
  | { readonly type: "question"; readonly cell: number }
  | { readonly type: "input"; readonly cell: number };

/** What verdicts are made of. */
type SealedEvent =
  | {
      readonly type: "result";
      readonly cell: number;
      readonly data: MimeBundle;
      readonly metadata: MimeBundle;
    }
  | { readonly type: "error"; readonly cell: number; readonly error: ErrorContent }
  /** Follows the error that it explains. */
  | { readonly type: "failedCall"; readonly cell: number; readonly call: FailedCall }
  /** Nothing is left that could still happen, but for what is pending: Node's names of it. */
  | { readonly type: "rest"; readonly pending: string }
  /** The cell has ended; errors were told before. Completed: its code ran to its end, so its names exist. */
  | { readonly type: "done"; readonly cell: number; readonly completed: boolean };

/**
 * What the executor's process tells, one JSON text a line. `cell` is the id of the cell that caused it. The first line is
 * `{"type":"ready","key":"…"}`; a sealed event has a `number`, counted from 1, and its seal behind a tab.
 */
export type ExecutorEvent = UnsealedEvent | SealedEvent;

export type StreamName = "stdout" | "stderr";

/** File descriptors of the executor's process. */
export const COMMANDS = 3;
export const EVENTS = 4;
/** Interrupts, read by a thread of its own; its end is the end of the kernel. */
export const INTERRUPTS = 5;
