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
  /** What only it and its children have, in MiB: other processes of the same program do not make it less. */
  readOwnMemory(): Promise<number>;
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
    readOwnMemory: () => readTreeMemory(child.pid ?? 0, /^Private_(?:Clean|Dirty):\s+(\d+) kB/gm),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      const limit = setTimeout(() => process.kill(-(child.pid ?? 0), "SIGKILL"), 5000);
      await ended;
      clearTimeout(limit);
    },
  };
}

/** Proportional set size of a process and all its children, in MiB, or what other lines of the kernel's table say. */
export async function readTreeMemory(pid: number, lines = /^Pss:\s+(\d+) kB/gm): Promise<number> {
  return (await Promise.all((await findTree(pid)).map((one) => readLines(one, lines)))).reduce(add, 0);
}

async function findTree(pid: number): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const pids = children.split(" ").filter(Boolean).map(Number);
  return [pid, ...(await Promise.all(pids.map(findTree))).flat()];
}

async function readLines(pid: number, lines: RegExp): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return [...text.matchAll(lines)].map(([, size]) => Number(size) / 1024).reduce(add, 0);
}

function add(a: number, b: number): number {
  return a + b;
}
