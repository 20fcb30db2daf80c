import type { ExecuteOptions } from "../kernel.js";
import type { Content } from "../protocol/message.js";
import type { ChannelName } from "./channels.js";
import { type Conversation, startConversation } from "./conversation/conversation.js";
import { findNextCounts } from "./conversation/count.js";
import { hearMessage } from "./conversation/hear-message.js";
import type { Problem } from "./conversation/problem.js";
import { createRecorder, type Recorder, readDisplayId } from "./recorder.js";
import type { StartedKernel } from "./started-kernel.js";
import type { Exchange } from "./talk.js";

/** One cell that was sent to the kernel; its recorder and conversation go on taking what comes late. */
export interface SentCell {
  readonly recorder: Recorder;
  readonly exchange: Exchange;
  /** Messages on iopub up to its idle, that included. */
  published(): number;
  /** The talk about it so far. */
  conversation(): Conversation;
  /** Notes something that belongs to no request, and makes this cell's end doubtful. */
  doubt(problem: Problem): void;
}

/** Of so many messages the ids are kept, to know when one comes again; what a flood repeats is shown twice. */
const KEPT_IDS = 10_000;

/** Sends one cell. `earlier` are the cells before it, whose displays it may change. */
export function sendCell(
  { talk, dialect, kernelSession }: StartedKernel,
  code: string,
  { onOutput }: ExecuteOptions,
  earlier: readonly SentCell[],
): SentCell {
  let published = 0;
  let conversation = startConversation({
    code,
    session: talk.session,
    kernelSession,
    counts: findNextCounts(earlier.map((cell) => cell.conversation())),
    manners: dialect.manners,
  });
  const ids = new Set<string>();
  const recorder = createRecorder(() => conversation.phase === "idle");
  const show = (type: string, content: Content): void => {
    if (type === "update_display_data") {
      const id = readDisplayId(content);
      if (id === undefined) return;
      for (const cell of [{ recorder }, ...earlier]) cell.recorder.replaceDisplay(id, content);
      return;
    }
    const output = recorder.record(type, content);
    if (output !== undefined && conversation.phase !== "idle") onOutput?.(output);
  };
  const request = {
    code,
    silent: false,
    store_history: true,
    user_expressions: {},
    allow_stdin: false,
    stop_on_error: false,
  };
  const exchange = talk.ask("execute_request", request, {
    onMessage(channel: ChannelName, message) {
      const { msg_id, msg_type } = message.header;
      if (channel === "iopub" && conversation.phase !== "idle") published += 1;
      conversation = hearMessage(conversation, { channel, message, isRepeated: ids.has(msg_id) });
      if (ids.size < KEPT_IDS) ids.add(msg_id);
      if (channel === "iopub") show(msg_type, message.content);
    },
  });
  return {
    recorder,
    exchange,
    published: () => published,
    conversation: () => conversation,
    doubt(problem) {
      conversation = { ...conversation, problem: conversation.problem ?? problem };
    },
  };
}
