import type { Content, Message } from "../../protocol/message.js";
import type { CellListener } from "../cell/publish-cell.js";
import { publishCell } from "../cell/publish-cell.js";
import type { Conversion } from "../converter/converter-request.js";
import { formatDiagnostics } from "../diagnostic/format-diagnostics.js";
import { formatFailure, formatInterrupted } from "../diagnostic/format-failure.js";
import type { ErrorContent } from "../executor/executor-message.js";
import { evaluateExpressions } from "./evaluate-expressions.js";
import type { KernelState } from "./kernel-state.js";

/** Runs a cell: converts it, executes it, publishes what it does. */
export async function answerExecute(
  kernel: KernelState,
  content: Content,
  request: Message,
): Promise<Content> {
  const source = String(content["code"] ?? "");
  const silent = content["silent"] === true;
  const stores = !silent && content["store_history"] !== false;
  if (stores) kernel.count += 1;
  const { count } = kernel;
  const publish = (type: string, published: Content): void => {
    if (!silent || type === "stream" || type === "error") kernel.channels.publish(type, published, request);
  };
  if (!silent) publish("execute_input", { code: source, execution_count: count });

  const allowsInput = content["allow_stdin"] === true;
  const listener = publishCell(count, publish, (prompt) => {
    if (allowsInput) kernel.inputs.ask(request, prompt, (line) => kernel.cells.answer(line));
    else kernel.cells.answer(null);
  });
  await runSource(kernel, source, `cell[${stores ? count : "-"}]`, listener);
  kernel.inputs.withdraw();
  const error = listener.errors.at(0);
  if (error !== undefined) return { status: "error", execution_count: count, ...error };
  const expressions = (content["user_expressions"] ?? {}) as Readonly<Record<string, unknown>>;
  return {
    status: "ok",
    execution_count: count,
    payload: [],
    user_expressions: await evaluateExpressions(kernel, expressions),
  };
}

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
