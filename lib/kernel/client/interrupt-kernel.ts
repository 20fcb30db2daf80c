import { setTimeout as sleep } from "node:timers/promises";
import type { SentCell } from "./send-cell.js";
import type { StartedKernel } from "./started-kernel.js";
import { within } from "./within.js";

/** Milliseconds a cell has to end after the interrupt. */
const GRACE = 1000;
/** Milliseconds in which the last messages of a dead process arrive. */
export const LAST_MESSAGES = 50;

/** Interrupts the running cell the way the kernelspec says; kills the process when that does not end it. */
export async function interruptKernel(started: StartedKernel, { exchange }: SentCell): Promise<void> {
  const { spec, process, talk, dialect } = started;
  if (spec.interruptMode === "message") talk.ask("interrupt_request", {}, { channel: "control" });
  else process.signal("SIGINT");
  const ended = Promise.all([exchange.reply, exchange.idle]);
  const answer = await within(Promise.race([ended, process.exited]), GRACE);
  if (answer === undefined || dialect.runsOn) await process.kill();
  await sleep(LAST_MESSAGES);
}
