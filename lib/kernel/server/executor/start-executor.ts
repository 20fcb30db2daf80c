import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { killGroup } from "../../../process/kill-group.js";
import type { ExecutorCommand, ExecutorEvent, StreamName } from "./executor-message.js";
import { createEventReader } from "./read-events.js";
import { readLines } from "./read-lines.js";

/** The process that runs cells. */
export interface Executor {
  send(command: ExecutorCommand): void;
  /** Ends the cell of that id when it is the one that runs. */
  interrupt(cell: number): void;
  /** Resolves when what the process has written outside of events has been read. */
  drain(): Promise<void>;
  /** Kills the process and all that it has started. Resolves when the process has ended. */
  stop(): Promise<void>;
}

/** What an executor tells its owner. */
export interface ExecutorListener {
  onEvent(event: ExecutorEvent): void;
  /** Something else than the process itself has written where it tells us: nothing that comes can be believed. */
  onBroken(): void;
  /** What was written past `process.stdout`, by programs that cells start. */
  onText(name: StreamName, text: string): void;
  /** It has ended; the reason is an exit status or a signal. */
  onExit(reason: number | NodeJS.Signals): void;
}

const OPTIONS = [
  // Warnings about experiments are Node's talk with developers; stock tslab does not show them either.
  "--disable-warning=ExperimentalWarning",
  // Half of V8's room for young objects: loading the SDK fills it, and a class has many kernels. 22 MB each.
  "--max-semi-space-size=8",
];
/** Milliseconds between a process's last word and its end. */
const END_WAIT = 500;
const MAIN = fileURLToPath(new URL("./child/main.js", import.meta.url));

/** Starts a process that runs cells in the working folder. */
export function startExecutor(listener: ExecutorListener): Executor {
  const child: ChildProcess = spawn(process.execPath, [...OPTIONS, MAIN], {
    stdio: ["ignore", "pipe", "pipe", "pipe", "pipe", "pipe"],
    // A group of its own, which ends with it: what cells start does not outlive them.
    detached: true,
  });
  const [, stdout, stderr, commands, events, interrupts] = child.stdio as unknown as [
    null,
    Readable,
    Readable,
    Writable,
    Readable,
    Writable,
  ];
  let heard = 0;
  const signal = (name: NodeJS.Signals): void => {
    if (child.pid !== undefined) killGroup(child.pid, name);
  };
  for (const [name, stream] of [
    ["stdout", stdout],
    ["stderr", stderr],
  ] as const) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      heard += 1;
      listener.onText(name, text);
    });
  }
  const reader = createEventReader();
  let isBroken = false;
  /** Commands until the process can read them. */
  let waiting: ExecutorCommand[] | undefined = [];
  const send = (command: ExecutorCommand): void => {
    const text = JSON.stringify(command);
    commands.write(`${text}\t${reader.seal(text)}\n`);
  };
  const breakOff = (): void => {
    if (isBroken) return;
    isBroken = true;
    listener.onBroken();
    signal("SIGKILL");
  };
  readLines(events, (line) => {
    if (isBroken) return;
    const event = reader.read(line);
    if (event === "broken") return breakOff();
    if (event !== "ready") return listener.onEvent(event);
    for (const command of waiting ?? []) send(command);
    waiting = undefined;
  });
  // A process that has died says so by its exit.
  for (const pipe of [commands, interrupts]) pipe.on("error", () => {});
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const read = new Promise((resolve) => events.once("close", resolve));
  // A process that goes on, and that nobody will hear of again.
  events.once("end", () => setTimeout(() => signal("SIGKILL"), END_WAIT).unref());
  child.on("exit", (code, by) => {
    signal("SIGKILL");
    void read.then(() => listener.onExit(by ?? code ?? 0));
  });
  child.on("error", () => listener.onExit(1));
  return {
    send(command) {
      if (waiting === undefined) send(command);
      else waiting.push(command);
    },
    interrupt: (cell) => void interrupts.write(`${cell}\n`),
    async drain() {
      for (let before = -1; before !== heard; ) {
        before = heard;
        await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    stop() {
      signal("SIGKILL");
      return exited;
    },
  };
}
