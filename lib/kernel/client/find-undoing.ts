import { message } from "../../message/message.js";
import type { LateExecution } from "../kernel.js";
import { checkEnd } from "./conversation/check-end.js";
import { describeProblem } from "./conversation/problem.js";
import { formatExit } from "./format-exit.js";
import type { KernelProcess } from "./kernel-process.js";
import type { SentCell } from "./send-cell.js";

/**
 * Why a cell that was judged cannot be believed any more: what came for it since, or for the times that it was aborted
 * before. `process` is the kernel's where it had to live on after this cell.
 */
export function findUndoing(
  attempts: readonly SentCell[],
  process: KernelProcess | undefined,
): LateExecution["undone"] {
  const problem = attempts.map((cell) => checkEnd(cell.conversation())).find((found) => found !== undefined);
  if (problem !== undefined) return { status: "lost", detail: describeProblem(problem) };
  const exit = process?.exit();
  if (exit === undefined) return undefined;
  const reason = formatExit(exit, process?.printed() ?? "");
  return { status: "died", detail: message("After it had ended, {reason}", { reason }) };
}
