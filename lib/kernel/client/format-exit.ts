import { message } from "../../message/message.js";
import type { Exit } from "./kernel-process.js";

/** One sentence on how a kernel's process ended, with the last line it printed. */
export function formatExit(exit: Exit, printed: string): string {
  const last = printed.trim().split("\n").at(-1) ?? "";
  const values = {
    code: exit.code ?? "",
    signal: exit.signal ?? "",
    reason: exit.error?.message ?? "",
    printed: last,
  };
  if (exit.error !== undefined) return message("the kernel's process could not be started: {reason}", values);
  const how =
    exit.signal !== null
      ? message("the kernel's process was ended by {signal}.", values)
      : message("the kernel's process ended with exit status {code}.", values);
  return last === "" ? how : `${how} ${message("Its last line: {printed}", values)}`;
}
