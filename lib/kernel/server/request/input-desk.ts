import type { Message } from "../../protocol/message.js";
import type { Channels } from "../sockets/open-channels.js";

/** Asks front ends for lines; one question at a time. */
export interface InputDesk {
  /** Asks the front end that made the request; `answer` is not called when the question is withdrawn. */
  ask(request: Message, prompt: string, answer: (line: string) => void): void;
  /** Takes an `input_reply`. */
  take(reply: Message): void;
  /** Forgets the open question: the cell has ended. */
  withdraw(): void;
}

export function createInputDesk(channels: () => Channels): InputDesk {
  let open: { readonly id: string; readonly answer: (line: string) => void } | undefined;
  return {
    ask(request, prompt, answer) {
      open = { id: channels().send("stdin", "input_request", { prompt, password: false }, request), answer };
    },
    take({ parent, content }) {
      // Some front ends leave the parent out.
      if (open === undefined || (parent !== undefined && parent.msg_id !== open.id)) return;
      const { answer } = open;
      open = undefined;
      answer(String(content["value"] ?? ""));
    },
    withdraw() {
      open = undefined;
    },
  };
}
