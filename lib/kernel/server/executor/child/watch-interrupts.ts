import { Worker } from "node:worker_threads";

/** Shared with the thread: the id of the cell that was interrupted last. */
export type Interrupted = Int32Array<SharedArrayBuffer>;

/** Starts the thread that reads interrupts, since a loop keeps this one from reading anything. */
export function watchInterrupts(interrupted: Interrupted, onInterrupt: (cell: number) => void): void {
  const worker = new Worker(new URL("./interrupt-thread.js", import.meta.url), {
    workerData: interrupted,
    execArgv: [],
  });
  worker.on("message", onInterrupt);
  worker.unref();
}
