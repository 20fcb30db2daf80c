import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LockHolder } from "../../lib/process/find-lock-holder.js";

/** What a process is told to do with a lock file. */
export interface Order {
  readonly order: "take" | "wait" | "release" | "start a child";
  readonly path: string;
}

/** What it says then. */
export interface Answer {
  /** When it had taken or given back the lock, in nanoseconds of the machine's clock. */
  readonly at?: string;
  /** Who has the lock when it could not be taken. */
  readonly holder?: LockHolder | "unknown";
  readonly child?: number | undefined;
  readonly failure?: string;
}

/** A process that takes locks. */
export interface LockProcess {
  tell(order: Order["order"], path: string): Promise<Answer>;
  /** Ends it as `kill -9` does, and resolves when it is gone. */
  kill(): Promise<void>;
}

const RUNNER = fileURLToPath(new URL("lock-runner.js", import.meta.url));

/** Starts a process that takes locks, below other programs if they are named. Always kill it. */
export async function startLockProcess(
  below: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<LockProcess> {
  const [command = "", ...args] = [...below, process.execPath, RUNNER];
  const child = spawn(command, args, { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await hear(child);
  return {
    async tell(order, path) {
      const said = hear(child);
      child.send({ order, path } satisfies Order);
      return said;
    },
    async kill() {
      if (!child.connected) return;
      // Below another program it is the channel that tells when our own is gone.
      const gone = Promise.all([once(child, "exit"), once(child, "disconnect")]);
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function hear(child: ChildProcess): Promise<Answer> {
  const ended = new AbortController();
  const end = () => ended.abort(new Error("the process that takes locks has ended"));
  child.once("exit", end);
  try {
    const [said] = (await once(child, "message", { signal: ended.signal })) as [Answer];
    return said;
  } finally {
    child.off("exit", end);
  }
}
