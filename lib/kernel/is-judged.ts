import type { Execution } from "./kernel.js";

/** Whether the kernel ran a cell and said so: what comes later can still undo it. */
export function isJudged({ status }: Pick<Execution, "status">): boolean {
  return status === "ok" || status === "error";
}
