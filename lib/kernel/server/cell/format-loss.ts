import { message } from "../../../message/message.js";
import { type ErrorContent, EVENTS } from "../executor/executor-message.js";

/** What a cell is told whose process has ended: by its exit status or a signal. */
export function formatLoss(reason: number | NodeJS.Signals, isInterrupted: boolean): ErrorContent {
  const how = typeof reason === "number" ? describeExit(reason) : describeSignal(reason, isInterrupted);
  return formatContent(isInterrupted ? "KeyboardInterrupt" : "ProcessEnded", how);
}

/** What a cell is told whose process was ended because it could not be believed any more. */
export function formatBreak(): ErrorContent {
  const text =
    "Code of this or an earlier cell wrote to the kernel's own channel (file descriptor {fd}), so nothing proves how the cell ended, and its process was ended.";
  return formatContent("ProcessEnded", message(text, { fd: EVENTS }));
}

function formatContent(ename: string, how: string): ErrorContent {
  const evalue = `${how} ${message("All variables are gone: run the cells from the top again.")}`;
  return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

function describeExit(code: number): string {
  return message("The cell ended its process with exit status {code}.", { code });
}

function describeSignal(signal: NodeJS.Signals, isInterrupted: boolean): string {
  return isInterrupted
    ? message("The cell did not end when it was interrupted, so its process was ended.")
    : message("The cell's process was ended by {signal}.", { signal });
}
