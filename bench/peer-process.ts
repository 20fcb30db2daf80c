import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";

/** A process that is measured. */
export interface PeerProcess {
  readonly child: ChildProcess;
  /** What it has printed on stdout so far. */
  printed(): string;
  /** Proportional set size of it and its children, in MiB. */
  readMemory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own. */
export function startPeer(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): PeerProcess {
  const child = spawn(command, args, { env, detached: true, stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const ended = once(child, "exit");
  return {
    child,
    printed: () => text,
    readMemory: () => readTreeMemory(child.pid ?? 0),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const limit = setTimeout(() => process.kill(-(child.pid ?? 0), "SIGKILL"), 5000);
      await ended;
      clearTimeout(limit);
    },
  };
}

/** Proportional set size of a process and all its children, in MiB. */
export async function readTreeMemory(pid: number): Promise<number> {
  return (await Promise.all((await findTree(pid)).map(readPss))).reduce(add, 0);
}

async function findTree(pid: number): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const pids = children.split(" ").filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(pids.map(findTree))).flat()];
}

async function readPss(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
}

function add(a: number, b: number): number {
  return a + b;
}
