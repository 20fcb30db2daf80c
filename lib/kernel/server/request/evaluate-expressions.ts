import type { Content } from "../../protocol/message.js";
import { publishCell } from "../cell/publish-cell.js";
import type { KernelState } from "./kernel-state.js";
import { runSource } from "./run-source.js";

/** Evaluates a request's `user_expressions`, after its code has run; nothing of them is published. */
export async function evaluateExpressions(
  kernel: KernelState,
  expressions: Readonly<Record<string, unknown>>,
): Promise<Content> {
  const values: [string, Content][] = [];
  for (const [name, expression] of Object.entries(expressions)) {
    const listener = publishCell(
      kernel.count,
      () => {},
      () => kernel.cells.answer(null),
    );
    await runSource(kernel, String(expression), "cell[-]", listener);
    const error = listener.errors.at(0);
    values.push([
      name,
      error === undefined
        ? { status: "ok", data: listener.result() ?? { "text/plain": "undefined" }, metadata: {} }
        : { status: "error", ...error },
    ]);
  }
  return Object.fromEntries(values);
}
