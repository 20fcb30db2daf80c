import type { JsonObject } from "../notebook.js";
import type { Output } from "../output.js";
import { joinBundle, joinLines } from "./multiline.js";

/** Reads an output that Jupyter's schema has checked. */
export function readOutput(stored: JsonObject): Output {
  const { output_type: type, text, data, metadata, execution_count: count } = stored;
  switch (type) {
    case "stream":
      return {
        output_type: type,
        name: stored["name"] === "stderr" ? "stderr" : "stdout",
        text: joinLines(text),
      };
    case "display_data":
      return { output_type: type, data: joinBundle(data as JsonObject), metadata: metadata as JsonObject };
    case "execute_result":
      return {
        output_type: type,
        execution_count: typeof count === "number" ? count : null,
        data: joinBundle(data as JsonObject),
        metadata: metadata as JsonObject,
      };
    default:
      return {
        output_type: "error",
        ename: String(stored["ename"]),
        evalue: String(stored["evalue"]),
        traceback: stored["traceback"] as readonly string[],
      };
  }
}
