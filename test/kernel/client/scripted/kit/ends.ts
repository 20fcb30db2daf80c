import { busy, exit, honest, idle, input, later, print, reply, type Step, wait } from "../step.js";
import type { Row } from "./trial.js";

const begin: readonly Step[] = [busy, input(), print("fine\n")];
const fallSilent: Step = (cell) => cell.fallSilent();

/** Kernels that end, or fall silent. */
export const ends: readonly Row[] = [
  ["ends with 0 while the cell runs", "0", [[...begin, wait(50), exit(0)]]],
  ["ends with 1 while the cell runs", "1", [[...begin, wait(50), exit(1)]]],
  ["is killed while the cell runs", "SIGKILL", [[...begin, wait(50), exit("SIGKILL")]]],
  ["ends with 0 between the answer and idle", "0", [[...begin, reply(), wait(50), exit(0)]]],
  ["ends with 0 between idle and the answer", "0", [[...begin, idle, wait(50), exit(0)]]],
  ["ends with 0 right after idle", "0", [[...begin, reply(), fallSilent, idle, wait(50), exit(0)]]],
  ["ends with 1 right after idle", "1", [[...begin, reply(), fallSilent, idle, wait(50), exit(1)]]],
  ["ends with 1 after the last cell", "1", [honest, [...honest, later(150, exit(1))]]],
  ["ends with 0 after the last cell", "0", [[...honest, later(150, exit(0))]]],
  ["is killed after the last cell", "SIGSEGV", [[...honest, later(150, exit("SIGSEGV"))]]],
  [
    "ends with 1 between two cells",
    "1",
    [
      [...honest, later(150, exit(1))],
      [...begin, wait(400), reply(), idle],
    ],
  ],
  ["answers, then hangs", "秒", [[...begin, reply(), fallSilent]]],
  ["answers and goes idle, then hangs", "秒", [[...begin, reply(), fallSilent, idle]]],
  ["never answers a cell", "秒", [[]]],
  ["is busy for ever", "秒", [[...begin]]],
];
