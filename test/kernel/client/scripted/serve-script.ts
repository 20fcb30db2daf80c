import { createHmac } from "node:crypto";
import { Publisher, Reply, Router } from "zeromq";
import type { Connection } from "../../../../lib/kernel/protocol/connection.js";
import {
  type Content,
  createHeader,
  formatMessage,
  type Message,
  parseMessage,
} from "../../../../lib/kernel/protocol/message.js";
import { type Envelope, honest, play, type ScriptedCell, type Step } from "./step.js";

/** What a kernel does. */
export interface Script {
  /** What it does for each cell, in order; honest for those that follow. */
  readonly cells: readonly (readonly Step[])[];
  /** Members of its `kernel_info_reply` that are not the usual ones. */
  readonly info?: Content;
  /** The type of its answer to `kernel_info_request`, if it is not the right one. */
  readonly infoType?: string;
  /** The session of its messages; given back as the client's own when it is "client". */
  readonly session?: string;
}

const INFO = {
  status: "ok",
  protocol_version: "5.4",
  implementation: "scripted",
  implementation_version: "1",
  banner: "",
  language_info: { name: "text", version: "1", mimetype: "text/plain", file_extension: ".txt" },
};

/** A kernel that follows a script, on the ports of a connection. */
export interface ScriptedKernel {
  close(): void;
}

/** Serves a connection as the script says. `exit` is called when the script ends the kernel's process. */
export async function serveScript(
  { ip, key, ...connection }: Connection,
  script: Script,
  exit: (how: number | NodeJS.Signals) => void,
): Promise<ScriptedKernel> {
  const iopub = new Publisher({ linger: 0, sendTimeout: 0, sendHighWaterMark: 0 });
  const [shell, control, stdin] = [new Router(), new Router(), new Router()];
  const heartbeat = new Reply();
  const sockets = { iopub, shell, control, stdin, hb: heartbeat } as const;
  for (const name of ["iopub", "shell", "control", "stdin", "hb"] as const) {
    sockets[name].linger = 0;
    await sockets[name].bind(`tcp://${ip}:${connection[`${name}_port`]}`);
  }
  const requests: Message[] = [];
  let offset = 1;
  let isSilent = false;
  void (async () => {
    for await (const beat of heartbeat) await heartbeat.send(beat);
  })();
  void serve(shell);
  void serve(control);

  async function serve(socket: Router): Promise<void> {
    for await (const frames of socket) {
      const request = parseMessage(frames, key);
      if (request !== undefined) void answer(request, socket === control ? "control" : "shell");
    }
  }

  async function answer(request: Message, channel: "shell" | "control"): Promise<void> {
    const { msg_type } = request.header;
    if (msg_type === "execute_request") return run(request);
    if (isSilent) return;
    await send(request, "iopub", "status", { execution_state: "busy" });
    const content = msg_type === "kernel_info_request" ? { ...INFO, ...script.info } : { status: "ok" };
    const replyType = msg_type.replace("_request", "_reply");
    await send(request, channel, script.infoType ?? replyType, content);
    await send(request, "iopub", "status", { execution_state: "idle" });
    if (msg_type === "shutdown_request") exit(0);
  }

  async function run(request: Message): Promise<void> {
    const earlier = [...requests];
    requests.push(request);
    const steps = script.cells[earlier.length] ?? honest;
    const cell: ScriptedCell = {
      request,
      earlier,
      code: String(request.content["code"]),
      count: offset + earlier.length,
      send: (channel, type, content, envelope) => send(request, channel, type, content, envelope),
      recount(next) {
        offset = next - earlier.length - 1;
      },
      fallSilent() {
        isSilent = true;
      },
      exit,
    };
    await play(steps, cell);
  }

  async function send(
    request: Message,
    channel: "shell" | "control" | "stdin" | "iopub",
    type: string,
    content: Content,
    envelope: Envelope = {},
  ): Promise<void> {
    const session = script.session === "client" ? request.header.session : (script.session ?? "scripted");
    const to = envelope.channel ?? channel;
    const topic = to === "iopub" ? [Buffer.from(type)] : request.identities;
    const message: Message = {
      identities: [...topic, ...(envelope.identities ?? [])],
      header: { ...createHeader(type, session), ...envelope.header },
      parent: envelope.parent === null ? undefined : { ...request.header, ...envelope.parent },
      metadata: {},
      content,
      buffers: [],
    };
    const signedWith = envelope.isForged === true ? `${key}x` : key;
    const frames = formatMessage(message, signedWith);
    await sockets[to].send(envelope.text === undefined ? frames : replaceContent(frames, envelope.text, key));
  }

  return {
    close() {
      for (const socket of Object.values(sockets)) socket.close();
    },
  };
}

/** Content as text, and the signature that it then has. */
function replaceContent(frames: readonly Buffer[], text: string, key: string): Buffer[] {
  const head = frames.slice(0, -5);
  const parts = [...frames.slice(-4, -1), Buffer.from(text)];
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return [...head, Buffer.from(hmac.digest("hex")), ...parts];
}
