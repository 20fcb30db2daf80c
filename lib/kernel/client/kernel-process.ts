import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { findChildGroups } from "../../process/find-child-groups.js";
import { killGroup } from "../../process/kill-group.js";
import type { Watchdog } from "../../process/watchdog.js";
import type { Kernelspec } from "../kernelspec/kernelspec.js";
import { type KernelChild, takeSpareKernel } from "./spare-kernel.js";

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It could not be started at all. */
  readonly error?: Error;
}

/** A kernel's process, the leader of its own group. */
export interface KernelProcess {
  /** Undefined while it runs. */
  exit(): Exit | undefined;
  /** Resolves when it ends; never rejects. */
  readonly exited: Promise<Exit>;
  /** The end of what it wrote to its real stdout and stderr, for error messages. */
  printed(): string;
  /** Sends a signal to the whole group, as Jupyter does: what the kernel started gets it too. */
  signal(signal: NodeJS.Signals): void;
  /** Kills the group and waits for the process's end. */
  kill(): Promise<void>;
}

const PRINTED_LIMIT = 8192;
/** How long a killed process may take to be gone, and the time between two looks, in milliseconds. */
const GONE_LIMIT = 1000;
const LOOK = 5;

/** Starts a kernel's process for a connection file. */
export function startKernelProcess(
  spec: Kernelspec,
  connectionFile: string,
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly watchdog: Watchdog },
): KernelProcess {
  const [command = "", ...args] = spec.argv.map((part) =>
    part.replaceAll("{connection_file}", connectionFile).replaceAll("{resource_dir}", spec.folder ?? ""),
  );
  const { cwd } = options;
  const env = { ...options.env, ...expandEnv(spec.env, options.env), JPY_PARENT_PID: String(process.pid) };
  const child: KernelChild =
    (spec.name === "seigo" ? takeSpareKernel({ connectionFile, cwd, env }) : undefined) ??
    spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const { pid } = child;
  if (pid !== undefined) options.watchdog.watchGroup(pid);
  let exit: Exit | undefined;
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed = (printed + text).slice(-PRINTED_LIMIT);
    });
  }
  const exited = new Promise<Exit>((resolve) => {
    const end = (ended: Exit): void => {
      exit ??= ended;
      resolve(exit);
    };
    child.once("error", (error) => end({ code: null, signal: null, error }));
    child.once("exit", (code, signal) => end({ code, signal }));
  });
  return {
    exit: () => exit,
    exited,
    printed: () => printed,
    signal(signal) {
      if (pid !== undefined) killGroup(pid, signal);
    },
    async kill() {
      if (pid === undefined) return;
      // Kernels run cells in groups of their own, which would end a moment later than they.
      const groups = findChildGroups(pid);
      for (const group of [pid, ...groups]) killGroup(group, "SIGKILL");
      await exited;
      await waitForGroups(groups);
      // What it had started may still hold the pipes.
      child.stdout.destroy();
      child.stderr.destroy();
      options.watchdog.forgetGroup(pid);
    },
  };
}

async function waitForGroups(groups: readonly number[]): Promise<void> {
  const end = performance.now() + GONE_LIMIT;
  while (groups.some((group) => killGroup(group, 0)) && performance.now() < end) await sleep(LOOK);
}

/** `${NAME}` in a kernelspec's env is the environment's value, as in Jupyter. */
function expandEnv(env: Kernelspec["env"], from: NodeJS.ProcessEnv): Record<string, string> {
  const expand = (value: string): string =>
    value.replace(/\$\{(\w+)\}/g, (place, name: string) => from[name] ?? place);
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, expand(value)]));
}
