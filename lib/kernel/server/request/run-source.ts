import type { CellListener } from "../cell/publish-cell.js";
import type { Conversion } from "../converter/converter-request.js";
import { formatDiagnostics } from "../diagnostic/format-diagnostics.js";
import { formatFailure, formatInterrupted } from "../diagnostic/format-failure.js";
import type { ErrorContent } from "../executor/executor-message.js";
import type { KernelState } from "./kernel-state.js";

/** Runs source text for a listener, which gets every error. */
export async function runSource(
  kernel: KernelState,
  source: string,
  name: string,
  listener: CellListener,
): Promise<void> {
  const fail = (error: ErrorContent): void => listener.onEvent({ type: "error", cell: 0, error });
  if (source.trim() === "") return;
  let conversion: Conversion | "interrupted";
  try {
    conversion = await convertSource(kernel, source);
  } catch (failure) {
    return fail(formatFailure(failure));
  }
  if (conversion === "interrupted") return fail(formatInterrupted());
  const { cell, module } = conversion;
  if (cell.diagnostics.length > 0) fail(formatDiagnostics(cell.diagnostics, source));
  if (module !== undefined) {
    kernel.modules = [...kernel.modules.filter((old) => old.name !== module.name), module];
  }
  if (cell.diagnostics.length > 0 || module !== undefined) return;
  if (cell.output !== undefined) {
    kernel.interrupt = () => kernel.cells.interrupt();
    const { isAsync, sideOutputs, output, resultName } = cell;
    const { completed } = await kernel.cells.run(
      { name, isAsync, sideOutputs, output, ...(resultName !== undefined && { resultName }) },
      listener,
    );
    kernel.interrupt = () => {};
    if (!completed) return;
  }
  kernel.declarations = cell.declarations;
}

async function convertSource(kernel: KernelState, source: string): Promise<Conversion | "interrupted"> {
  const { declarations, modules, conversions } = kernel;
  const interrupted = new Promise<"interrupted">((resolve) => {
    kernel.interrupt = () => resolve("interrupted");
  });
  try {
    return await Promise.race([conversions.convert({ declarations, modules, source }), interrupted]);
  } finally {
    kernel.interrupt = () => {};
  }
}
