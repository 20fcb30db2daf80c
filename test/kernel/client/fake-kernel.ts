import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Publisher, Reply, Router } from "zeromq";
import type { Connection } from "../../../lib/kernel/protocol/connection.js";
import {
  type Content,
  createHeader,
  formatMessage,
  type Header,
  type Message,
  parseMessage,
} from "../../../lib/kernel/protocol/message.js";

/**
 * A kernel that does what its cells say, for answers that real kernels give rarely: a cell's source is a
 * JSON list of actions. Nothing is published or answered that the list does not name, busy and the repeated code
 * excepted. Replies and results have the cell's number.
 */
export type Action =
  | readonly ["publish", string, Content]
  | readonly ["reply", Content]
  | readonly ["idle"]
  /** Publishes with a signature that is not right. */
  | readonly ["forge", string, Content]
  /** Publishes for a request that nobody made. */
  | readonly ["stranger", string, Content]
  /** Sends a reply for a request that nobody made. */
  | readonly ["strangeReply", Content]
  /** Asks for a line and publishes the answer's content as stdout. */
  | readonly ["input", string]
  | readonly ["wait", number]
  | readonly ["exit", number]
  /** Answers the next so many execute requests with this status and does not run them. */
  | readonly ["abortNext", number, string]
  /** Publishes after so many milliseconds, without waiting. */
  | readonly ["later", number, string, Content]
  /** Publishes how it was interrupted. */
  | readonly ["untilInterrupted"];

const connection = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Connection;
const { ip, key } = connection;
const iopub = new Publisher({ sendTimeout: 0, sendHighWaterMark: 0 });
const [shell, control, stdin] = [new Router(), new Router(), new Router()];
const heartbeat = new Reply();
let abort = { left: 0, status: "" };
let count = 0;
let interrupt: (how: string) => void = () => {};
process.on("SIGINT", () => interrupt("SIGINT"));

for (const [socket, name] of [
  [iopub, "iopub"],
  [shell, "shell"],
  [control, "control"],
  [stdin, "stdin"],
  [heartbeat, "hb"],
] as const) {
  await socket.bind(`tcp://${ip}:${connection[`${name}_port`]}`);
}
void serve(shell);
void serve(control);

async function serve(socket: Router): Promise<void> {
  for await (const frames of socket) {
    const request = parseMessage(frames, key);
    if (request !== undefined) void answer(socket, request);
  }
}

async function answer(socket: Router, request: Message): Promise<void> {
  const { msg_type } = request.header;
  const reply = (content: Content): Promise<void> =>
    socket.send(frame(msg_type.replace("_request", "_reply"), content, request.header, request.identities));
  await publish("status", { execution_state: "busy" }, request.header);
  if (msg_type === "execute_request") {
    if (abort.left > 0) {
      abort = { ...abort, left: abort.left - 1 };
      await reply({ status: abort.status });
      await publish("status", { execution_state: "idle" }, request.header);
      return;
    }
    count += 1;
    const code = request.content["code"];
    await publish("execute_input", { code, execution_count: count }, request.header);
    for (const action of JSON.parse(String(request.content["code"])) as Action[]) {
      await act(action, request, reply);
    }
    return;
  }
  if (msg_type === "interrupt_request") interrupt("interrupt_request");
  if (msg_type === "kernel_info_request") {
    await reply({ status: "ok", implementation: process.argv[3] ?? "fake", language_info: { name: "json" } });
  }
  await publish("status", { execution_state: "idle" }, request.header);
  if (msg_type === "shutdown_request") process.exit(0);
}

async function act(
  action: Action,
  request: Message,
  reply: (content: Content) => Promise<void>,
): Promise<void> {
  const stranger = createHeader("execute_request", "stranger");
  switch (action[0]) {
    case "publish": {
      const number = action[1] === "execute_result" ? { execution_count: count } : {};
      return publish(action[1], { ...number, ...action[2] }, request.header);
    }
    case "reply":
      return reply({ execution_count: count, ...action[1] });
    case "idle":
      return publish("status", { execution_state: "idle" }, request.header);
    case "forge":
      return iopub.send(formatMessage(makeMessage(action[1], action[2], request.header), `${key}x`));
    case "stranger":
      return publish(action[1], action[2], stranger);
    case "strangeReply":
      return shell.send(frame("execute_reply", action[1], stranger, request.identities));
    case "input": {
      const question = frame(
        "input_request",
        { prompt: action[1], password: false },
        request.header,
        request.identities,
      );
      await stdin.send(question);
      const line = parseMessage(await stdin.receive(), key);
      return publish("stream", { name: "stdout", text: JSON.stringify(line?.content) }, request.header);
    }
    case "wait":
      return sleep(action[1]);
    case "exit":
      return process.exit(action[1]);
    case "abortNext":
      abort = { left: action[1], status: action[2] };
      return;
    case "later":
      setTimeout(() => void publish(action[2], action[3], request.header), action[1]);
      return;
    case "untilInterrupted": {
      const text = await new Promise<string>((resolve) => {
        interrupt = resolve;
        setTimeout(() => resolve("not at all"), 10_000);
      });
      return publish("stream", { name: "stdout", text }, request.header);
    }
  }
}

function makeMessage(
  type: string,
  content: Content,
  parent: Header,
  identities: readonly Buffer[] = [],
): Message {
  return { identities, header: createHeader(type, "fake"), parent, metadata: {}, content, buffers: [] };
}

function frame(type: string, content: Content, parent: Header, identities: readonly Buffer[]): Buffer[] {
  return formatMessage(makeMessage(type, content, parent, identities), key);
}

function publish(type: string, content: Content, parent: Header): Promise<void> {
  return iopub.send(frame(type, content, parent, [Buffer.from(type)]));
}
