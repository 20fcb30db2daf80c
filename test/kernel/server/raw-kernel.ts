import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChannelName, connectChannels } from "../../../lib/kernel/client/channels.js";
import { waitForPorts } from "../../../lib/kernel/client/wait-for-ports.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import {
  type Connection,
  createConnection,
  writeConnection,
} from "../../../lib/kernel/protocol/connection.js";
import type { Content, Message } from "../../../lib/kernel/protocol/message.js";
import { privateCache } from "./private-cache.js";

/** What came back for one request, in the order of its channel. */
export interface Answered {
  readonly reply: Message;
  /** Of iopub, from busy to idle. */
  readonly published: readonly Message[];
  /** `type` or, for a status, its state. */
  readonly types: readonly string[];
}

/** A request that was sent. */
interface Sent {
  readonly id: string;
  readonly answered: Promise<Answered>;
  /** Resolves with the first message of that type on iopub or stdin. */
  find(type: string): Promise<Message>;
}

/** Our kernel with nothing between us and its messages. */
export interface RawKernel {
  readonly process: ChildProcess;
  readonly connection: Connection;
  /** Everything that iopub has brought. */
  readonly published: readonly Message[];
  send(type: string, content?: Content, channel?: "shell" | "control", metadata?: Content): Sent;
  /** `metadata` is the request's own, in which front ends name the cell. */
  execute(code: string, content?: Content, metadata?: Content): Promise<Answered>;
  reply(question: Message, content: Content): void;
  /** Waits until it has ended: its exit status, or its signal. */
  exited(): Promise<number | string | null>;
  stop(): Promise<void>;
}

/** How a kernel is started. */
interface RawKernelOptions {
  readonly name?: "seigo" | "seigo-js";
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly connection?: Connection;
}

/** A port that was free can be taken by another program before the kernel has it. */
const TRIES = 3;

/** Starts our kernel as its kernelspec says and connects to it. */
export async function startRawKernel(options: RawKernelOptions = {}): Promise<RawKernel> {
  for (let tries = 1; ; tries += 1) {
    const kernel = await tryToStart(options);
    if (kernel !== undefined) return kernel;
    if (tries === TRIES || options.connection !== undefined) throw new Error("the kernel has not started");
  }
}

/** Undefined when it has ended before it could be reached. */
async function tryToStart(options: RawKernelOptions): Promise<RawKernel | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "seigo-raw-"));
  const connection = options.connection ?? (await createConnection("seigo"));
  const file = join(folder, "connection.json");
  await writeConnection(file, connection);
  const { argv } = await findKernelspec(options.name ?? "seigo");
  const [command = "", ...args] = argv.map((part) => part.replace("{connection_file}", file));
  const child = spawn(command, args, {
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, SEIGO_LANG: "en", XDG_CACHE_HOME: privateCache, ...options.env },
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
  });
  const ended = once(child, "exit") as Promise<[number | null, string | null]>;
  const { shell_port, iopub_port, stdin_port, control_port, hb_port } = connection;
  const ports = [shell_port, iopub_port, stdin_port, control_port, hb_port];
  const reached = waitForPorts(connection.ip, ports, AbortSignal.timeout(30_000));
  if ((await Promise.race([reached, ended])) !== undefined) {
    reached.catch(() => {});
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  const published: Message[] = [];
  const listeners = new Set<(channel: ChannelName, message: Message) => void>();
  const channels = await connectChannels(connection, randomUUID(), (channel, message) => {
    if (message === undefined) return;
    if (channel === "iopub") published.push(message);
    for (const listener of listeners) listener(channel, message);
  });

  const kernel: RawKernel = {
    process: child,
    connection,
    published,
    send(type, content = {}, channel = "shell", metadata = {}) {
      const own: Message[] = [];
      const waiting: { readonly type: string; readonly resolve: (message: Message) => void }[] = [];
      let reply: Message | undefined;
      let isIdle = false;
      let id = "";
      const answered = new Promise<Answered>((resolve) => {
        listeners.add((from, message) => {
          if (message.parent?.msg_id !== id) return;
          const { msg_type } = message.header;
          if (from === "iopub") own.push(message);
          else if (from === channel) reply = message;
          for (const one of waiting) if (one.type === msg_type) one.resolve(message);
          isIdle ||= msg_type === "status" && message.content["execution_state"] === "idle";
          if (reply === undefined || !isIdle) return;
          // What comes late is not among it.
          resolve({ reply, published: [...own], types: own.map(nameMessage) });
        });
      });
      id = channels.send(channel, type, content, undefined, metadata);
      return {
        id,
        answered,
        find: (wanted) => new Promise((resolve) => waiting.push({ type: wanted, resolve })),
      };
    },
    execute: (code, content = {}, metadata = {}) =>
      kernel.send("execute_request", { code, ...content }, "shell", metadata).answered,
    reply(question, content) {
      channels.send("stdin", "input_reply", content, question);
    },
    async exited() {
      const [code, signal] = await ended;
      return code ?? signal;
    },
    async stop() {
      channels.close();
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // Until the subscription has reached it, nothing of iopub arrives.
  for (let echo = false; !echo; ) {
    const probe = kernel.send("kernel_info_request");
    echo = await Promise.race([
      probe.find("status").then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), 100)),
    ]);
    if (echo) await probe.answered;
  }
  return kernel;
}

function nameMessage({ header, content }: Message): string {
  return header.msg_type === "status" ? String(content["execution_state"]) : header.msg_type;
}

/** What a stream of a request holds, all texts together. */
export function readStream({ published }: Answered, name = "stdout"): string {
  return published
    .filter(({ header, content }) => header.msg_type === "stream" && content["name"] === name)
    .map(({ content }) => String(content["text"]))
    .join("");
}

/** The content of the first message of that type. */
export function readContent({ published }: Answered, type: string): Content | undefined {
  return published.find(({ header }) => header.msg_type === type)?.content;
}
