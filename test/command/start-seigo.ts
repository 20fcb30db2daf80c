import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));
const LIMIT = 30_000;

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of seigo to its end. */
export function runSeigo(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args], { env, timeout: LIMIT }, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

/** A `seigo sandbox` in a process of its own that has printed its variables. */
export interface SandboxProcess {
  readonly child: ChildProcess;
  readonly stdout: string;
  /** What it has exported, as a shell reads it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended & { readonly signal: NodeJS.Signals | null }>;
}

/** Starts `seigo sandbox` and waits until it says that it is ready. Always end it. */
export async function startSandboxProcess(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  program = CLI,
): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [program, "sandbox", ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const closed = once(child, "close");
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT);
  try {
    while (!stderr.includes("Ctrl-C")) {
      await Promise.race([once(child.stderr, "data"), closed]);
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`sandbox ended: ${stderr}`);
    }
  } finally {
    clearTimeout(timer);
  }
  return {
    child,
    stdout,
    environment: await readExports(stdout, env),
    async end(signal) {
      child.kill(signal);
      await closed;
      return { status: child.exitCode, signal: child.signalCode, stdout, stderr };
    },
  };
}

/** What a shell has after `eval` and did not have before, or had with another value. */
export async function readExports(
  exports: string,
  env: NodeJS.ProcessEnv,
): Promise<Readonly<Record<string, string>>> {
  const script = `eval "$1"; exec "$2" -e 'console.log(JSON.stringify(process.env))'`;
  const text = await new Promise<string>((resolve, reject) =>
    execFile("sh", ["-c", script, "sh", exports, process.execPath], { env }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    ),
  );
  return JSON.parse(text) as Record<string, string>;
}
