import type { Content, Message } from "../../protocol/message.js";
import { answerComplete } from "./answer-complete.js";
import { answerExecute } from "./answer-execute.js";
import { answerInspect } from "./answer-inspect.js";
import { answerIsComplete } from "./answer-is-complete.js";
import { answerKernelInfo } from "./answer-kernel-info.js";
import type { KernelState } from "./kernel-state.js";

/** Makes the content of a reply; undefined when the request has none. */
export type Answer = (
  kernel: KernelState,
  content: Content,
  request: Message,
) => Promise<Content | undefined>;

/** The requests that we know; what is not here is ignored, as the protocol says. */
export const answers: Readonly<Record<string, Answer>> = {
  kernel_info_request: answerKernelInfo,
  execute_request: answerExecute,
  complete_request: answerComplete,
  inspect_request: answerInspect,
  is_complete_request: answerIsComplete,
  // Nothing is kept of earlier sessions.
  history_request: async () => ({ status: "ok", history: [] }),
  // A cell's code cannot open a comm, so there are none; one that a front end opens is closed at once.
  comm_info_request: async () => ({ status: "ok", comms: {} }),
  comm_open: async ({ channels }, { comm_id }, request) => {
    channels.publish("comm_close", { comm_id, data: {} }, request);
    return undefined;
  },
  comm_msg: async () => undefined,
  comm_close: async () => undefined,
  interrupt_request: async (kernel) => {
    kernel.interrupt();
    return { status: "ok" };
  },
  // Ours alone, for a client that wants to know whether anything can still come; answered when nothing can, or after a while with
  // what is pending.
  seigo_rest_request: async ({ cells }) => ({ status: "ok", pending: await cells.rest() }),
  shutdown_request: async (kernel, { restart }) => {
    // The reply goes out first: closing the channels waits for it.
    setImmediate(() => kernel.shutDown());
    return { status: "ok", restart: restart === true };
  },
};
