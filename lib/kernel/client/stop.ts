import type { ExecuteOptions } from "../kernel.js";
import type { KernelProcess } from "./kernel-process.js";

/** Why a cell is not waited for any longer. */
export type StopReason = "died" | "timedOut" | "interrupted";

/** Watches for what can end a cell from outside. */
export interface Stop {
  /** Resolves with the first reason; never rejects. */
  readonly reason: Promise<StopReason>;
  /** Ends the watch; the reason stays open when there was none. */
  release(): void;
}

/** Starts the cell's time limit and listens to the caller's signal and the process's end. */
export function createStop(process: KernelProcess, { timeout, signal }: ExecuteOptions): Stop {
  let release = (): void => {};
  const reason = new Promise<StopReason>((resolve) => {
    const timer = setTimeout(() => resolve("timedOut"), timeout);
    const abort = (): void => resolve("interrupted");
    if (signal?.aborted) abort();
    signal?.addEventListener("abort", abort, { once: true });
    void process.exited.then(() => resolve("died"));
    release = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
  });
  return { reason, release };
}
