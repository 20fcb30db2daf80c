import type { Dealer, Subscriber } from "zeromq";
import type { Connection } from "../protocol/connection.js";
import {
  type Content,
  createHeader,
  formatMessage,
  type Message,
  parseMessage,
} from "../protocol/message.js";

/** The channels of a client; the heartbeat is not among them, since we see the process end. */
export type ChannelName = "shell" | "control" | "stdin" | "iopub";

/** An open connection to a kernel. */
export interface Channels {
  /** Sends a request and returns its message id. */
  send(channel: "shell" | "control" | "stdin", type: string, content: Content, parent?: Message): string;
  close(): void;
}

/**
 * Connects to a kernel whose five ports accept. Every well-signed message goes to `onMessage` in the
 * order of its channel; the channels have no order among each other. `undefined` stands for a message that cannot be
 * read or is not signed with the kernel's key.
 */
export async function connectChannels(
  connection: Connection,
  session: string,
  onMessage: (channel: ChannelName, message: Message | undefined) => void,
): Promise<Channels> {
  // Loading the native library takes 11 ms: only when a kernel is started.
  const { Dealer, Subscriber } = await import("zeromq");
  // sendTimeout 0: zeromq.js otherwise puts off every 513th message and refuses those that follow at once.
  // All our sockets have one identity: a kernel finds the way for input_request by it.
  const options = { linger: 0, sendTimeout: 0, sendHighWaterMark: 0, receiveHighWaterMark: 0 };
  const sockets = {
    shell: new Dealer({ ...options, routingId: session }),
    control: new Dealer({ ...options, routingId: session }),
    stdin: new Dealer({ ...options, routingId: session }),
  };
  const iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  iopub.subscribe("");
  for (const [name, socket] of [...Object.entries(sockets), ["iopub", iopub]] as [ChannelName, Dealer][]) {
    socket.connect(`${connection.transport}://${connection.ip}:${connection[`${name}_port`]}`);
    void receive(socket, connection.key, (message) => onMessage(name, message));
  }
  return {
    send(channel, type, content, parent) {
      const header = createHeader(type, session);
      const message = {
        identities: [],
        header,
        parent: parent?.header,
        metadata: {},
        content,
        buffers: [],
      };
      // A refused send means that the kernel is gone, which its process tells.
      sockets[channel].send(formatMessage(message, connection.key)).catch(() => {});
      return header.msg_id;
    },
    close() {
      for (const socket of [...Object.values(sockets), iopub]) socket.close();
    },
  };
}

async function receive(
  socket: Dealer | Subscriber,
  key: string,
  onMessage: (message: Message | undefined) => void,
): Promise<void> {
  for await (const frames of socket) onMessage(parseMessage(frames, key));
}
