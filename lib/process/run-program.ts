import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { killGroup } from "./kill-group.js";
import type { Watchdog } from "./watchdog.js";

/** How a program is run to its end. */
export interface ProgramOptions {
  readonly watchdog: Watchdog;
  /** Ends the program and all it started; the promise rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called with each line of its standard output. */
  readonly onLine?: (line: string) => void;
  /** Our own unless given. */
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** How it ended, with the last of what it wrote to stdout and stderr. */
export interface ProgramEnd {
  /** Undefined when it could not be started or was ended by a signal. */
  readonly status: number | undefined;
  readonly printed: string;
}

const PRINTED_LIMIT = 4000;

/** Runs a program in a process group of its own, which does not outlive us, until it ends. */
export async function runProgram(
  command: string,
  args: readonly string[],
  { watchdog, signal, onLine, cwd, env }: ProgramOptions,
): Promise<ProgramEnd> {
  signal.throwIfAborted();
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const { pid } = child;
  if (pid !== undefined) watchdog.watchGroup(pid);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-PRINTED_LIMIT);
    });
  }
  if (onLine !== undefined) createInterface({ input: child.stdout }).on("line", onLine);
  const abort = (): void => {
    if (pid !== undefined) killGroup(pid, "SIGKILL");
  };
  signal.addEventListener("abort", abort);
  const status = await new Promise<number | undefined>((resolve) => {
    child.once("error", (error) => {
      printed = error.message;
      resolve(undefined);
    });
    child.once("close", (code) => resolve(code ?? undefined));
  });
  signal.removeEventListener("abort", abort);
  if (pid !== undefined) watchdog.forgetGroup(pid);
  signal.throwIfAborted();
  return { status, printed };
}
