import fs from "node:fs";
import { EVENTS, type UnsealedEvent } from "../executor-message.js";
import { apply, formatJson } from "./intrinsics.js";

// Taken once: what is imported by name follows its module, which a cell can change.
const { writeSync } = fs;
const { from: createBuffer } = Buffer;
// Not `process.exit`: what a cell has put in its place, or hears of an exit, does not matter any more.
const { reallyExit } = process as unknown as { readonly reallyExit: (status: number) => never };
/** As EX_IOERR of sysexits(3): the kernel cannot be told anything. */
const UNHEARD = 74;

/** Tells the kernel what bears on no verdict: what is printed, and questions. */
export function sendEvent(event: UnsealedEvent): void {
  sendLine(formatJson(event));
}

/**
 * Tells the kernel, and returns when it is on its way: an endless loop or a kill cannot lose it, and a
 * flood of output waits for the kernel instead of filling our memory.
 */
export function sendLine(text: string): void {
  try {
    const line = createBuffer(`${text}\n`);
    for (let sent = 0; sent < line.length; ) sent += writeSync(EVENTS, line, sent);
  } catch {
    apply(reallyExit, process, [UNHEARD]);
  }
}
