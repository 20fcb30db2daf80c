import type { Output } from "../../notebook/output.js";

/** What front ends and servers of Jupyter write where they left something out. */
const TRUNCATION =
  /Streaming output truncated to the last \d+ lines|IOPub (?:data|message) rate exceeded|output (?:was |is )?truncated|\d+ more lines? (?:omitted|truncated)/i;

/** Whether outputs are stored in part only. */
export function findTruncation(outputs: readonly Output[]): boolean {
  return outputs.some((output) => {
    if (output.output_type === "stream") return TRUNCATION.test(output.text);
    if (output.output_type === "error") return false;
    const text = output.data["text/plain"];
    return typeof text === "string" && TRUNCATION.test(text);
  });
}
