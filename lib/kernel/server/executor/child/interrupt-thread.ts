import { Socket } from "node:net";
import { createInterface } from "node:readline";
import { parentPort, workerData } from "node:worker_threads";
import { killGroup } from "../../../../process/kill-group.js";
import { signalMembers } from "../../../../process/signal-members.js";
import { INTERRUPTS } from "../executor-message.js";
import { type Interrupts, markInterrupted, markSignalled, signalCell } from "./interrupts.js";

/** Milliseconds after which a cell's code runs where it does not look whether it was interrupted. */
const DEAF = 300;

const interrupts = workerData as Interrupts;
const lines = new Socket({ fd: INTERRUPTS, readable: true, writable: false });
// The kernel has died, perhaps by SIGKILL: a cell must not outlive it.
lines.on("close", () => killGroup(process.pid, "SIGKILL"));
createInterface({ input: lines }).on("line", (line) => {
  const cell = Number(line);
  markInterrupted(interrupts, cell);
  // Programs that the cell waits for. Not us: a signal that comes when the cell has just ended would hit the next.
  signalCell(interrupts, cell, () => signalMembers(process.pid, "SIGINT"));
  parentPort?.postMessage(cell);
  setTimeout(() => {
    signalCell(interrupts, cell, () => {
      markSignalled(interrupts, cell);
      killGroup(process.pid, "SIGINT");
    });
  }, DEAF);
});
