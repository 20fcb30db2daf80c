import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import type { Output } from "../../../lib/notebook/output.js";
import type { Outcome, Outcomes, Snippet } from "./snippet.js";

const LIMIT = 60_000;

/** Runs snippets in one kernel, one after the other, and says what became of each. */
export async function runInKernel(
  name: string,
  snippets: readonly Snippet[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Outcomes> {
  const kernel = await startKernel(await findKernelspec(name), options);
  const outcomes: Record<string, Outcome> = {};
  try {
    for (const { title, cells } of snippets) {
      let printed = "";
      let error: string | undefined;
      for (const source of cells) {
        const execution = await kernel.execute(source, { timeout: LIMIT });
        printed += readPrinted(execution.outputs);
        error = execution.error?.name ?? (execution.status === "ok" ? undefined : execution.status);
        if (error !== undefined) break;
      }
      outcomes[title] = { printed, ...(error !== undefined && { error }) };
    }
  } finally {
    await kernel.stop();
  }
  return outcomes;
}

function readPrinted(outputs: readonly Output[]): string {
  return outputs
    .map((output) => (output.output_type === "stream" && output.name === "stdout" ? output.text : ""))
    .join("");
}
