import { randomUUID } from "node:crypto";
import type { Router } from "zeromq";
import type { Connection } from "../../protocol/connection.js";
import {
  type Content,
  createHeader,
  formatMessage,
  type Message,
  parseMessage,
} from "../../protocol/message.js";
import { createSender } from "./create-sender.js";
import { openSockets } from "./open-sockets.js";

/** The channels by which front ends reach the kernel. */
type ChannelName = "shell" | "control" | "stdin";

/** A request, and the channel it came by. */
export interface Request {
  readonly channel: ChannelName;
  readonly message: Message;
}

/** The kernel's side of all channels. Messages of one channel keep their order. */
export interface Channels {
  /** Sends to the front end that made the request. Returns the message's id. */
  send(channel: ChannelName, type: string, content: Content, parent: Message): string;
  /** Publishes to all front ends; the parent is the request it belongs to, if there is one. */
  publish(type: string, content: Content, parent?: Message): void;
  /** Waits until everything is on its way, then closes. */
  close(): Promise<void>;
}

/** Opens the channels of a connection file and answers heartbeats. Badly signed messages are ignored. */
export async function openChannels(
  connection: Connection,
  onRequest: (request: Request) => void,
): Promise<Channels> {
  const { key } = connection;
  const session = randomUUID();
  const sockets = await openSockets(connection);
  const senders = {
    shell: createSender(sockets.shell),
    control: createSender(sockets.control),
    stdin: createSender(sockets.stdin),
    iopub: createSender(sockets.iopub),
  };
  const listen = async (channel: ChannelName, socket: Router): Promise<void> => {
    for await (const frames of socket) {
      const message = parseMessage(frames, key);
      if (message !== undefined) onRequest({ channel, message });
    }
  };
  void listen("shell", sockets.shell);
  void listen("control", sockets.control);
  void listen("stdin", sockets.stdin);
  void (async () => {
    for await (const beat of sockets.heartbeat) await sockets.heartbeat.send(beat);
  })();
  return {
    send(channel, type, content, parent) {
      const header = createHeader(type, session);
      const { identities } = parent;
      senders[channel].send(
        formatMessage({ identities, header, parent: parent.header, metadata: {}, content, buffers: [] }, key),
      );
      return header.msg_id;
    },
    publish(type, content, parent) {
      const message = {
        identities: [Buffer.from(type)],
        header: createHeader(type, session),
        parent: parent?.header,
        metadata: {},
        content,
        buffers: [],
      };
      senders.iopub.send(formatMessage(message, key));
    },
    async close() {
      await Promise.all(Object.values(senders).map((sender) => sender.settle()));
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}
