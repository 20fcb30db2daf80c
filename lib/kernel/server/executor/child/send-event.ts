import { writeSync } from "node:fs";
import { EVENTS, type ExecutorEvent } from "../executor-message.js";

/**
 * Tells the kernel, and returns when it is on its way: an endless loop or a kill cannot lose it, and a
 * flood of output waits for the kernel instead of filling our memory.
 */
export function sendEvent(event: ExecutorEvent): void {
  const line = Buffer.from(`${JSON.stringify(event)}\n`);
  for (let sent = 0; sent < line.length; ) sent += writeSync(EVENTS, line, sent);
}
