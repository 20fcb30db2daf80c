import type { Execution, ExecutionError } from "../kernel.js";
import type { Content } from "../protocol/message.js";
import type { SentCell } from "./send-cell.js";
import type { StartedKernel } from "./started-kernel.js";

/** What is said of a cell apart from its outputs and its time. */
export type Judgement = Pick<Execution, "status" | "error" | "detail" | "executionCount">;

/** Judges a cell that was answered `ok` or `error` and whose output has arrived. */
export function judgeCell({ dialect }: StartedKernel, cell: SentCell, reply: Content): Judgement {
  const { recorder } = cell;
  const error =
    recorder.errors.at(0) ??
    (reply["status"] === "error"
      ? (findError(reply) ?? dialect.findError(recorder.stderr) ?? UNNAMED)
      : undefined) ??
    dialect.findUnhandled(recorder.stderr);
  if (error !== undefined && error.name === dialect.processEnded) {
    return { status: "died", error, detail: error.message, executionCount: readCount(reply) };
  }
  return { status: error ? "error" : "ok", ...(error && { error }), executionCount: readCount(reply) };
}

const UNNAMED: ExecutionError = { name: "Error", message: "" };

/** The reply's execution count; null when the kernel gives none. */
export function readCount(reply: Content): number | null {
  const count = reply["execution_count"];
  return typeof count === "number" ? count : null;
}

function findError({ ename, evalue }: Content): ExecutionError | undefined {
  return typeof ename === "string" ? { name: ename, message: String(evalue ?? "") } : undefined;
}
