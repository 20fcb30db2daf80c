import type { Content } from "../../protocol/message.js";
import { formatFailure } from "../diagnostic/format-failure.js";
import type { Request } from "../sockets/open-channels.js";
import { abortWaiting, type RequestQueue } from "./abort.js";
import { answers } from "./answer-request.js";
import type { KernelState } from "./kernel-state.js";

/** Takes requests: those on shell one after another, those on control at once. */
export function serveRequests(kernel: () => KernelState): (request: Request) => void {
  const queue: RequestQueue = { waiting: [], aborted: new Set() };
  let isServing = false;

  const serveShell = async (): Promise<void> => {
    if (isServing) return;
    isServing = true;
    for (let request = queue.waiting.shift(); request !== undefined; request = queue.waiting.shift()) {
      expectWaiting(kernel(), queue);
      await answer(kernel(), request, queue);
    }
    isServing = false;
  };
  return (request) => {
    if (request.channel === "stdin") kernel().inputs.take(request.message);
    else if (request.channel === "control") void answer(kernel(), request, queue);
    else {
      queue.waiting.push(request);
      void serveShell();
    }
  };
}

/** "Run All" sends all cells at once: the next ones can be prepared while one runs. */
function expectWaiting({ conversions }: KernelState, { waiting }: RequestQueue): void {
  const cells = waiting.filter(({ message }) => message.header.msg_type === "execute_request");
  if (cells.length > 0) conversions.expect(cells.map(({ message }) => String(message.content["code"] ?? "")));
}

/** Answers one request between busy and idle. Never rejects. */
async function answer(kernel: KernelState, request: Request, queue: RequestQueue): Promise<void> {
  const { channel, message } = request;
  const { channels } = kernel;
  const { msg_type } = message.header;
  const find = answers[msg_type];
  channels.publish("status", { execution_state: "busy" }, message);
  let reply: Content | undefined;
  try {
    if (queue.aborted.delete(request)) reply = { status: "aborted" };
    else reply = await find?.(kernel, message.content, message);
  } catch (failure) {
    reply = { status: "error", ...formatFailure(failure) };
  }
  const isFailed = msg_type === "execute_request" && reply?.["status"] === "error";
  // Before the sender knows of the error: what comes after is meant to run.
  if (isFailed && message.content["stop_on_error"] !== false) await abortWaiting(queue);
  if (reply !== undefined) channels.send(channel, msg_type.replace(/_request$/, "_reply"), reply, message);
  channels.publish("status", { execution_state: "idle" }, message);
}
