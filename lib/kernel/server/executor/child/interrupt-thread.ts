import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { parentPort, workerData } from "node:worker_threads";
import { killGroup } from "../../../../process/kill-group.js";
import { INTERRUPTS } from "../executor-message.js";
import type { Interrupted } from "./watch-interrupts.js";

const interrupted = workerData as Interrupted;
const interrupts = new Socket({ fd: INTERRUPTS, readable: true, writable: false });
// The kernel has died, perhaps by SIGKILL: a cell must not outlive it.
interrupts.on("close", () => killGroup(process.pid, "SIGKILL"));
createInterface({ input: interrupts }).on("line", (line) => {
  const cell = Number(line);
  // Loops look at this; when none runs, the main thread gets the message.
  Atomics.store(interrupted, 0, cell);
  parentPort?.postMessage(cell);
});
