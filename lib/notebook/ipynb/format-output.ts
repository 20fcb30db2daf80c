import type { JsonObject } from "../notebook.js";
import type { Output } from "../output.js";
import { splitBundle, splitLines } from "./multiline.js";

/** An output as an `.ipynb` stores it. */
export function formatOutput(output: Output): JsonObject {
  switch (output.output_type) {
    case "stream":
      return { output_type: "stream", name: output.name, text: splitLines(output.text) };
    case "display_data":
      return { output_type: "display_data", data: splitBundle(output.data), metadata: output.metadata };
    case "execute_result":
      return {
        output_type: "execute_result",
        execution_count: output.execution_count,
        data: splitBundle(output.data),
        metadata: output.metadata,
      };
    case "error":
      return {
        output_type: "error",
        ename: output.ename,
        evalue: output.evalue,
        traceback: output.traceback,
      };
  }
}
