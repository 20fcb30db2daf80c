import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SeigoError } from "../../message/error.js";
import { killGroup } from "../../process/kill-group.js";
import { createServerEnvironment } from "./create-server-environment.js";
import type { Jupyter } from "./install-jupyter.js";
import type { JupyterOptions } from "./jupyter-options.js";
import { writeStyle } from "./write-style.js";

/** A running JupyterLab. */
export interface JupyterServer {
  /** `http://127.0.0.1:PORT`, without the token. */
  readonly url: string;
  /** Resolves when the server has ended by itself or was stopped. */
  readonly exited: Promise<void>;
  /** The last lines of its log. */
  readLog(): Promise<string>;
  /** Ends kernels, then the server. Safe to call twice. */
  stop(): Promise<void>;
}

/** JupyterLab answers 1 to 3 seconds after its start; a cold disk on a busy machine takes longer. */
const START_LIMIT_MS = 120_000;
const POLL_MS = 100;
/** Jupyter waits 5 seconds for kernels that do not end when asked to. */
const STOP_LIMIT_MS = 15_000;
const LOG_LINES = 15;

/** Starts JupyterLab on 127.0.0.1 and waits until it answers. Throws a `SeigoError` with its log when it does not. */
export async function startJupyter(jupyter: Jupyter, options: JupyterOptions): Promise<JupyterServer> {
  const { watchdog, signal, work, runtime, port, token } = options;
  const url = `http://127.0.0.1:${port}`;
  const logPath = join(runtime, "jupyter.log");
  await writeStyle(work);
  const log = await open(logPath, "w", 0o600);
  const child = spawn(jupyter.python, createArguments(work, port), {
    cwd: work,
    env: createServerEnvironment(jupyter, options),
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  const { pid } = child;
  if (pid !== undefined) watchdog.watchGroup(pid);
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("exit", () => resolve());
  }).then(() => {
    ended = true;
  });
  await log.close();
  const server: JupyterServer = {
    url,
    exited,
    async readLog() {
      const lines = (await readFile(logPath, "utf8").catch(() => "")).trimEnd().split("\n");
      return lines.slice(-LOG_LINES).join("\n");
    },
    async stop() {
      if (pid === undefined) return;
      if (!ended) {
        process.kill(pid, "SIGTERM");
        await Promise.race([exited, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
      }
      killGroup(pid, "SIGKILL");
      await exited;
      watchdog.forgetGroup(pid);
    },
  };
  try {
    for (const end = Date.now() + START_LIMIT_MS; !(await isAnswering(url, token)); ) {
      signal.throwIfAborted();
      if (ended || Date.now() > end) {
        throw new SeigoError("Cannot start JupyterLab on port {port}:\n{log}", {
          values: { port, log: await server.readLog() },
          exitStatus: 1,
        });
      }
      await sleep(POLL_MS, undefined, { signal }).catch(() => {});
    }
    return server;
  } catch (cause) {
    await server.stop();
    throw cause;
  }
}

function createArguments(work: string, port: number): readonly string[] {
  const settings = {
    ip: "127.0.0.1",
    port,
    port_retries: 0,
    root_dir: work,
    open_browser: false,
    allow_root: true,
    // Warnings only: the lines below would name the token.
    log_level: "WARN",
  };
  return [
    "-m",
    "jupyterlab",
    "--LabApp.custom_css=True",
    ...Object.entries(settings).map(([name, value]) => `--ServerApp.${name}=${formatTrait(value)}`),
  ];
}

/** As Python writes it. */
function formatTrait(value: string | number | boolean): string {
  return typeof value === "boolean" ? (value ? "True" : "False") : String(value);
}

/** Whether our server answers there: another, which was faster to take the port, does not know the token. */
async function isAnswering(url: string, token: string): Promise<boolean> {
  try {
    const headers = { Authorization: `token ${token}` };
    const response = await fetch(`${url}/api/status`, { headers, signal: AbortSignal.timeout(1000) });
    return response.ok;
  } catch {
    return false;
  }
}
