import { message } from "../../../message/message.js";
import type { ErrorContent } from "../executor/executor-message.js";

/** A failure of the converter itself, which is no fault of the cell. */
export function formatFailure(failure: unknown): ErrorContent {
  const detail = failure instanceof Error ? failure.message : String(failure);
  const evalue = message("TypeScript itself failed: {reason}", { reason: detail.split("\n")[0] ?? "" });
  return { ename: "ConverterError", evalue, traceback: [`ConverterError: ${evalue}`, ...detail.split("\n")] };
}

/** What a cell ends with that was interrupted before its code ran. */
export function formatInterrupted(): ErrorContent {
  const evalue = message("Interrupted before it ran.");
  return { ename: "KeyboardInterrupt", evalue, traceback: [`KeyboardInterrupt: ${evalue}`] };
}
