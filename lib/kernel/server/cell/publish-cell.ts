import type { MimeBundle } from "../../../notebook/output.js";
import type { Content } from "../../protocol/message.js";
import type { ErrorContent, ExecutorEvent, FailedCall, StreamName } from "../executor/executor-message.js";
import { createStreamBuffer } from "./stream-buffer.js";

/** Hears what a cell does, however late. */
export interface CellListener {
  onEvent(event: ExecutorEvent): void;
  onText(name: StreamName, text: string): void;
  /** The errors that the cell has ended with so far. */
  readonly errors: readonly ErrorContent[];
  /** The calls to AWS behind them. */
  readonly failedCalls: readonly FailedCall[];
  /** The last expression's value, when it has one. */
  result(): MimeBundle | undefined;
  /** Publishes what is kept back. */
  flush(): void;
}

/** What belongs to the texts that are kept back. */
const IN_ORDER: ReadonlySet<ExecutorEvent["type"]> = new Set(["stream", "question", "input"]);

/** Publishes a cell's events as messages of the protocol. `onInput` gets the prompt of a line that it asks for. */
export function publishCell(
  count: number,
  publish: (type: string, content: Content) => void,
  onInput: (prompt: string) => void,
): CellListener {
  const streams = createStreamBuffer((name, text) => publish("stream", { name, text }));
  const errors: ErrorContent[] = [];
  const failedCalls: FailedCall[] = [];
  let result: MimeBundle | undefined;

  const publishEvent = (event: ExecutorEvent): void => {
    switch (event.type) {
      case "stream":
        streams.write(event.name, event.text);
        break;
      case "question":
        streams.expectPrompt();
        break;
      case "input":
        onInput(streams.takePrompt());
        break;
      case "display": {
        const { data, metadata, displayId } = event;
        const transient = displayId === undefined ? {} : { display_id: displayId };
        publish(event.update ? "update_display_data" : "display_data", { data, metadata, transient });
        break;
      }
      case "clear":
        publish("clear_output", { wait: event.wait });
        break;
      case "result":
        result = event.data;
        publish("execute_result", { execution_count: count, data: event.data, metadata: event.metadata });
        break;
      case "error":
        errors.push(event.error);
        publish("error", { ...event.error });
        break;
      case "failedCall":
        failedCalls.push(event.call);
    }
  };
  return {
    errors,
    failedCalls,
    result: () => result,
    flush: streams.flush,
    onText: streams.write,
    onEvent(event) {
      if (!IN_ORDER.has(event.type)) streams.flush();
      publishEvent(event);
    },
  };
}
