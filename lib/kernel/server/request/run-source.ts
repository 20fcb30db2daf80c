import type { CellListener } from "../cell/publish-cell.js";
import type { ConvertedCell } from "../converted-cell.js";
import type { Conversion } from "../converter/converter-request.js";
import { formatDiagnostics } from "../diagnostic/format-diagnostics.js";
import { formatFailure, formatInterrupted } from "../diagnostic/format-failure.js";
import { listUnknownNames, nameMakers } from "../diagnostic/name-makers.js";
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
  if (cell.diagnostics.length > 0) fail(await formatFindings(kernel, cell, source));
  if (module !== undefined) {
    kernel.modules = [...kernel.modules.filter((old) => old.name !== module.name), module];
  }
  if (cell.diagnostics.length > 0 || module !== undefined) return;
  if (cell.output !== undefined) {
    kernel.interrupt = () => kernel.cells.interrupt();
    const { isAsync, output, resultName } = cell;
    const sideOutputs = cell.sideOutputs.map((side) => ({ ...side, path: kernel.copies + side.path }));
    const { completed } = await kernel.cells.run(
      { name, isAsync, sideOutputs, output, ...(resultName !== undefined && { resultName }) },
      listener,
    );
    kernel.interrupt = () => {};
    if (!completed) return;
  }
  kernel.declarations = cell.declarations;
}

/** Where names are missing, the notebook's other cells are asked for them. */
async function formatFindings(
  { converter, history }: KernelState,
  { diagnostics }: ConvertedCell,
  source: string,
): Promise<ErrorContent> {
  if (listUnknownNames(diagnostics, source).length === 0) return formatDiagnostics(diagnostics, source);
  const missing = await history.findMissing();
  const names = await converter
    .ask<"listNames">({ type: "listNames", sources: missing.map((cell) => cell.source) })
    .catch(() => []);
  const makers = missing.map((cell, index) => ({ ...cell, makes: names[index] ?? [] }));
  return formatDiagnostics(nameMakers(diagnostics, source, makers), source);
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
