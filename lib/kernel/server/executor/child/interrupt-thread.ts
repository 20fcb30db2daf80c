import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { parentPort, workerData } from "node:worker_threads";
import { killGroup } from "../../../../process/kill-group.js";
import { INTERRUPTS } from "../executor-message.js";
import { type Interrupts, interruptCell } from "./interrupts.js";

const interrupts = workerData as Interrupts;
const lines = new Socket({ fd: INTERRUPTS, readable: true, writable: false });
// The kernel has died, perhaps by SIGKILL: a cell must not outlive it.
lines.on("close", () => killGroup(process.pid, "SIGKILL"));
createInterface({ input: lines }).on("line", (line) => {
  const cell = Number(line);
  // Ends a loop that does not look, and programs that the cell waits for.
  interruptCell(interrupts, cell, () => killGroup(process.pid, "SIGINT"));
  parentPort?.postMessage(cell);
});
