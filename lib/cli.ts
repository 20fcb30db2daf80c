#!/usr/bin/env node
/** The door for a terminal: a command line becomes an exit status. The only file that prints or exits. */
import { createRequire } from "node:module";
import { readCommandLine } from "./command/read-command-line.js";
import { Interruption, type Screen, type Terminal } from "./command/terminal.js";
import { watchParent } from "./command/watch-parent.js";
import { SeigoError } from "./message/error.js";
import { message } from "./message/message.js";

/** What must not happen: a mistake in seigo itself (EX_SOFTWARE of sysexits.h). */
const INTERNAL_ERROR = 70;
const COLUMNS = 100;

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
const stop = new AbortController();
let status = 0;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => {
    const interruption = new Interruption(name);
    // Whoever presses Ctrl-C a second time does not want to wait; the watchdog tidies up.
    if (stop.signal.aborted && name === "SIGINT") process.exit(interruption.exitStatus);
    stop.abort(interruption);
  });
}
watchParent(process.env, () => stop.abort(new Interruption("SIGHUP")));
for (const stream of [process.stdout, process.stderr]) {
  // The reader of a pipe has gone, or the terminal: there is nobody left to tell.
  stream.on("error", () => stop.abort(new Interruption("SIGHUP")));
}

const terminal: Terminal = {
  stdout: createScreen(process.stdout),
  stderr: createScreen(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  signal: stop.signal,
  end(given) {
    status = given;
  },
};

try {
  await readCommandLine(process.argv.slice(2), version, terminal);
} catch (cause) {
  status = reportFailure(cause);
}
process.exitCode = status;

function createScreen(stream: NodeJS.WriteStream): Screen {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || COLUMNS;
    },
  };
}

function reportFailure(cause: unknown): number {
  const interruption = stop.signal.reason;
  if (stop.signal.aborted && cause === interruption) {
    terminal.stderr.write(`${message("Interrupted.")}\n`);
    return interruption.exitStatus;
  }
  if (cause instanceof SeigoError) {
    const next = cause.next === undefined ? "" : `→ ${cause.next}\n`;
    terminal.stderr.write(`${message("Error: {text}", { text: cause.message })}\n${next}`);
    return cause.exitStatus;
  }
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  terminal.stderr.write(`${message("This is a mistake in seigo itself:")}\n${detail}\n`);
  return INTERNAL_ERROR;
}
