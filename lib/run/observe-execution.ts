import type { Observation } from "../expectation/expectation.js";
import type { Execution } from "../kernel/kernel.js";
import type { Output } from "../notebook/output.js";
import { renderText } from "./screen/render-text.js";

/**
 * Reduces what a cell did to what expectations look at: its streams, displays as their plain text, its error, each as
 * a terminal shows it.
 */
export async function observeExecution(
  execution: Pick<Execution, "status" | "outputs" | "error">,
): Promise<Observation> {
  const { status, outputs, error } = execution;
  const stdout = await renderOutputs(outputs, "stdout");
  const stderr = await renderOutputs(outputs, "stderr");
  const told = await renderText(error?.message ?? "");
  const operation = error && findOperation(error.name, outputs);
  const wordless = [...new Set(outputs.flatMap(listWordless))];
  return {
    status: status === "ok" && error === undefined ? "ok" : "error",
    stdout: stdout.text,
    stderr: stderr.text,
    ...(wordless.length === 0 ? {} : { wordless }),
    ...(error === undefined
      ? {}
      : { error: { ...error, message: told.text, ...(operation && { operation }) } }),
    ...(stdout.isDrawn && stderr.isDrawn && told.isDrawn ? {} : { isRaw: true }),
  };
}

/** The call that our kernel names in the CLI's line, with which it shows an error of AWS's. */
function findOperation(code: string, outputs: readonly Output[]): string | undefined {
  for (const output of outputs) {
    const head = output.output_type === "error" && output.ename === code ? output.traceback[0] : undefined;
    const [, name, operation] =
      /^An error occurred \(([\w.-]+)\) when calling the (\w+) operation: /.exec(head ?? "") ?? [];
    if (name === code) return operation;
  }
  return undefined;
}

/** A stream goes on where it stopped, until something is displayed: what is displayed moves nothing above it. */
async function renderOutputs(
  outputs: readonly Output[],
  stream: "stdout" | "stderr",
): ReturnType<typeof renderText> {
  const parts: string[] = [];
  let open = false;
  for (const output of outputs) {
    const text = readText(output, stream);
    if (text === "") continue;
    const isStream = output.output_type === "stream";
    if (isStream && open) parts.push(`${parts.pop() ?? ""}${text}`);
    else parts.push(text);
    open = isStream;
  }
  const rendered = [];
  for (const part of parts) rendered.push(await renderText(part));
  return {
    text: rendered.map(({ text }) => text).join(""),
    isDrawn: rendered.every(({ isDrawn }) => isDrawn),
  };
}

/** The kinds of a display that has no text to compare. */
function listWordless(output: Output): readonly string[] {
  if (output.output_type === "stream" || output.output_type === "error") return [];
  return typeof output.data["text/plain"] === "string" ? [] : Object.keys(output.data);
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
