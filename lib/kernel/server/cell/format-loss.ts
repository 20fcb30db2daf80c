import { message } from "../../../message/message.js";
import type { ErrorContent } from "../executor/executor-message.js";

/** What a cell is told whose process has ended: by its exit status or a signal. */
export function formatLoss(reason: number | NodeJS.Signals, isInterrupted: boolean): ErrorContent {
  const how = typeof reason === "number" ? describeExit(reason) : describeSignal(reason, isInterrupted);
  const evalue = `${how} ${message("All variables are gone: run the cells from the top again.")}`;
  const ename = isInterrupted ? "KeyboardInterrupt" : "ProcessEnded";
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
