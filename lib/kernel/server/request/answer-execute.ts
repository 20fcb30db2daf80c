import type { Content, Message } from "../../protocol/message.js";
import { publishCell } from "../cell/publish-cell.js";
import { explainCall } from "../explanation/explain-call.js";
import { evaluateExpressions } from "./evaluate-expressions.js";
import type { KernelState } from "./kernel-state.js";
import { runSource } from "./run-source.js";

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
  const name = `cell[${stores ? count : "-"}]`;
  kernel.history.begin({ source, name, metadata: request.metadata });
  await runSource(kernel, source, name, listener);
  kernel.history.end(listener.errors.length > 0);
  kernel.inputs.withdraw();
  if (kernel.explains) {
    for (const call of listener.failedCalls) {
      publish("display_data", { data: await explainCall(call, process.env), metadata: {}, transient: {} });
    }
  }
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
