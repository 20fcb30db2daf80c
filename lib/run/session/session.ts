import type { Account } from "../../account/account.js";
import type { StartKernelOptions } from "../../kernel/client/start-kernel.js";
import type { Kernel } from "../../kernel/kernel.js";
import type { CodeCell, Notebook } from "../../notebook/notebook.js";
import type { CellResult } from "../result.js";
import type { CompareOptions } from "../stored/create-comparison.js";
import type { Languages } from "./languages.js";

/** What a session is made of. */
export interface SessionOptions {
  /** Opens the account of a notebook; the signal gives it up. */
  readonly startAccount: (notebook: Notebook, signal: AbortSignal) => Promise<Account>;
  /** The whole environment of a process that uses the account. */
  readonly createEnvironment: (account: Account) => NodeJS.ProcessEnv;
  /** Starts the kernel of a name; the kernelspec of that name when left out. */
  readonly startKernel?: (name: string, options: StartKernelOptions) => Promise<Kernel>;
  /** The kernel's name; the notebook's own when left out. */
  readonly kernel?: string;
  /** Languages that have a kernel of their own beside the notebook's; those of `languages.ts` when left out. */
  readonly languages?: Languages;
  /** Cells without an expectation are held against the outputs that the notebook stores. */
  readonly compareOutputs?: CompareOptions;
  readonly limits: Limits;
  /** Called with what is to be told besides verdicts, in the reader's language. */
  readonly onNotice?: (notice: string) => void;
  /** Ends it early (Ctrl-C). */
  readonly signal?: AbortSignal;
}

/** Time limits in milliseconds. */
interface Limits {
  readonly cell: number;
  /** For the whole notebook, its start included. */
  readonly notebook: number;
}

/** A notebook that is being run: its own account, its own folder, and a kernel for each of its languages. */
export interface Session {
  readonly account: Account;
  /**
   * Runs a planned cell. Cells share what the holes bind; secrets are hidden in what it returns.
   * Never rejects: what an exception inside seigo leaves without a verdict is an `internalError`.
   */
  runCell(cell: CodeCell): Promise<CellResult>;
  /** Waits for what comes late and returns the results of all cells so far, in order, as they are now. */
  finish(): Promise<readonly CellResult[]>;
  /** ARNs whose state is not what it was at the start. */
  findLeftovers(): Promise<readonly string[]>;
  /** Values bound by holes, secrets hidden. */
  readCaptures(): Promise<Readonly<Record<string, unknown>>>;
  /** Ends kernels and account and removes the folder. Safe to call twice. */
  stop(): Promise<void>;
}
