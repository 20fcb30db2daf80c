import { randomUUID } from "node:crypto";
import type { Connection } from "../protocol/connection.js";
import type { Content, Message } from "../protocol/message.js";
import { type ChannelName, connectChannels } from "./channels.js";

/** One request and what comes back for it. */
export interface Exchange {
  readonly id: string;
  readonly reply: Promise<Content>;
  /** The first message on iopub that belongs to it: everything published before has arrived. */
  readonly seen: Promise<void>;
  readonly idle: Promise<void>;
}

/** Our side of the talk with one kernel. */
export interface Talk {
  /** Sends a request on shell or control. `onPublished` gets what iopub brings for it, however late. */
  ask(type: string, content: Content, options?: AskOptions): Exchange;
  /** Forgets an exchange: later messages for it are dropped. */
  drop(exchange: Exchange): void;
  /** How many messages iopub has brought, whoever they are for. */
  published(): number;
  close(): void;
}

/** Options of `Talk.ask`. */
interface AskOptions {
  readonly channel?: "shell" | "control";
  readonly onPublished?: (message: Message) => void;
  /** The kernel asks the reader for a line, although it was told that nobody is there. */
  readonly onInput?: (prompt: string) => void;
}

/** Opens the talk with a kernel whose ports accept. */
export async function openTalk(connection: Connection): Promise<Talk> {
  const open = new Map<string, (channel: ChannelName, message: Message) => void>();
  let published = 0;
  const channels = await connectChannels(connection, randomUUID(), (channel, message) => {
    if (channel === "iopub") published += 1;
    const parent = message.parent?.msg_id;
    if (parent !== undefined) open.get(parent)?.(channel, message);
  });
  return {
    ask(type, content, { channel = "shell", onPublished, onInput } = {}) {
      const [reply, seen, idle] = [createSignal<Content>(), createSignal<void>(), createSignal<void>()];
      const id = channels.send(channel, type, content);
      open.set(id, (from, message) => {
        const { header, content: answer } = message;
        if (from === "stdin" && header.msg_type === "input_request") {
          onInput?.(String(answer["prompt"] ?? ""));
          channels.send("stdin", "input_reply", { status: "ok", value: "" }, message);
        } else if (from === "iopub") {
          onPublished?.(message);
          seen.resolve();
          if (header.msg_type === "status" && answer["execution_state"] === "idle") idle.resolve();
        } else if (from === channel) {
          reply.resolve(answer);
        }
      });
      return { id, reply: reply.promise, seen: seen.promise, idle: idle.promise };
    },
    drop(exchange) {
      open.delete(exchange.id);
    },
    published: () => published,
    close: () => channels.close(),
  };
}

function createSignal<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
