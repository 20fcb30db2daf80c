import type { ExecuteOptions } from "../kernel.js";
import { createRecorder, type Recorder, readDisplayId } from "./recorder.js";
import type { Exchange, Talk } from "./talk.js";

/** One cell that was sent to the kernel; its recorder goes on taking what comes late. */
export interface SentCell {
  readonly recorder: Recorder;
  readonly exchange: Exchange;
  /** Messages on iopub up to its idle, that included. */
  published(): number;
  /** The prompt, when it asked the reader for a line. */
  input(): string | undefined;
}

/** Sends one cell. `earlier` are the cells before it, whose displays it may change. */
export function sendCell(
  talk: Talk,
  source: string,
  { onOutput }: ExecuteOptions,
  earlier: readonly SentCell[],
): SentCell {
  let published = 0;
  let idle = false;
  let input: string | undefined;
  const recorder = createRecorder(() => idle);
  const request = {
    code: source,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: false,
  };
  const exchange = talk.ask("execute_request", request, {
    onInput(prompt) {
      input = prompt;
    },
    onPublished({ header: { msg_type }, content }) {
      if (!idle) published += 1;
      if (msg_type === "status") {
        idle ||= content["execution_state"] === "idle";
        return;
      }
      if (msg_type === "update_display_data") {
        const id = readDisplayId(content);
        if (id === undefined) return;
        for (const cell of [{ recorder }, ...earlier]) cell.recorder.replaceDisplay(id, content);
        return;
      }
      const output = recorder.record(msg_type, content);
      if (output !== undefined && !idle) onOutput?.(output);
    },
  });
  return { recorder, exchange, published: () => published, input: () => input };
}
