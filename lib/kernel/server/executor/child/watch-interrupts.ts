import { Worker } from "node:worker_threads";
import type { Interrupts } from "./interrupts.js";

/** Starts the thread that reads interrupts, since a loop keeps this one from reading anything. */
export function watchInterrupts(interrupts: Interrupts, onInterrupt: (cell: number) => void): void {
  const worker = new Worker(new URL("./interrupt-thread.js", import.meta.url), {
    workerData: interrupts,
    execArgv: [],
  });
  worker.on("message", onInterrupt);
  worker.unref();
}
