import { randomUUID } from "node:crypto";
import type { Connection } from "../protocol/connection.js";
import type { Content, Header, Message } from "../protocol/message.js";
import { type ChannelName, connectChannels } from "./channels.js";

/** One request and what comes back for it. */
export interface Exchange {
  readonly id: string;
  /** The first answer. To a request that nobody listens to (`onMessage`), one of another type is no answer. */
  readonly reply: Promise<Content>;
  /** The first message on iopub that belongs to it: everything published before has arrived. */
  readonly seen: Promise<void>;
  readonly idle: Promise<void>;
}

/** What the kernel sends without being asked; no message: one that cannot be read, or is not signed with its key. */
type Stray = (channel: ChannelName, message: Message | undefined) => void;

/** Our side of the talk with one kernel. */
export interface Talk {
  /** Our session, under which all requests are sent. */
  readonly session: string;
  /** The kernel's session, as far as it has always been the same. */
  kernelSession(): string | undefined;
  /** Sends a request on shell or control. */
  ask(type: string, content: Content, options?: AskOptions): Exchange;
  /** Forgets an exchange: later messages for it are dropped. */
  drop(exchange: Exchange): void;
  /** How many messages iopub has brought, whoever they are for. */
  published(): number;
  /** Whether the header is that of a request of ours, open or forgotten. */
  isAsked(parent: Header | undefined): boolean;
  /** Tells from now on what belongs to no request, and what a request brings on iopub that nobody listens to. */
  listen(onStray: Stray): void;
  close(): void;
}

/** Options of `Talk.ask`. */
interface AskOptions {
  readonly channel?: "shell" | "control";
  /** Gets everything that comes for the request, on whichever channel and however late. */
  readonly onMessage?: (channel: ChannelName, message: Message) => void;
}

/** Opens the talk with a kernel whose ports accept. */
export async function openTalk(connection: Connection): Promise<Talk> {
  const open = new Map<string, (channel: ChannelName, message: Message) => void>();
  const session = randomUUID();
  const sessions = new Set<string>();
  const asked = new Set<string>();
  let stray: Stray = () => {};
  let published = 0;
  const channels = await connectChannels(connection, session, (channel, message) => {
    if (channel === "iopub") published += 1;
    const answer = open.get(message?.parent?.msg_id ?? "");
    if (message === undefined || answer === undefined) return stray(channel, message);
    sessions.add(message.header.session);
    answer(channel, message);
  });
  return {
    session,
    kernelSession: () => (sessions.size === 1 ? [...sessions][0] : undefined),
    ask(type, content, { channel = "shell", onMessage } = {}) {
      const [reply, seen, idle] = [createSignal<Content>(), createSignal<void>(), createSignal<void>()];
      const replyType = type.replace("_request", "_reply");
      const id = channels.send(channel, type, content);
      asked.add(id);
      open.set(id, (from, message) => {
        const { header, content: answer } = message;
        if (onMessage !== undefined) onMessage(from, message);
        else if (from === "iopub" && header.msg_type !== "status") stray(from, message);
        if (from === "stdin" && header.msg_type === "input_request") {
          channels.send("stdin", "input_reply", { status: "ok", value: "" }, message);
        } else if (from === "iopub") {
          seen.resolve();
          if (header.msg_type === "status" && answer["execution_state"] === "idle") idle.resolve();
        } else if (from === channel && (onMessage !== undefined || header.msg_type === replyType)) {
          reply.resolve(answer);
        }
      });
      return { id, reply: reply.promise, seen: seen.promise, idle: idle.promise };
    },
    drop(exchange) {
      open.delete(exchange.id);
    },
    published: () => published,
    isAsked: (parent) => asked.has(parent?.msg_id ?? ""),
    listen(onStray) {
      stray = onStray;
    },
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
