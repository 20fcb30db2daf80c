import type { Observation } from "../expectation/expectation.js";
import type { Execution } from "../kernel/kernel.js";
import type { Output } from "../notebook/output.js";

/** Reduces what a cell did to what expectations look at: its streams, displays as their plain text, its error. */
export function observeExecution(execution: Pick<Execution, "status" | "outputs" | "error">): Observation {
  const { status, outputs, error } = execution;
  return {
    status: status === "ok" && error === undefined ? "ok" : "error",
    stdout: outputs.map((output) => readText(output, "stdout")).join(""),
    stderr: outputs.map((output) => readText(output, "stderr")).join(""),
    ...(error === undefined ? {} : { error }),
  };
}

function readText(output: Output, stream: "stdout" | "stderr"): string {
  switch (output.output_type) {
    case "stream":
      return output.name === stream ? output.text : "";
    case "display_data":
    case "execute_result": {
      const text = output.data["text/plain"];
      return stream === "stdout" && typeof text === "string" ? `${text}\n` : "";
    }
    case "error":
      return "";
  }
}
