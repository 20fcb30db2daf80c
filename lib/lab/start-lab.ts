import { randomBytes } from "node:crypto";
import getPort from "get-port";
import { createEnvironment } from "../account/create-environment.js";
import { openAccount } from "../account/open-account.js";
import { recordAccount } from "../account/record/record-account.js";
import { SeigoError } from "../message/error.js";
import { createFolder } from "../process/create-folder.js";
import type { Watchdog } from "../process/watchdog.js";
import { convertAhead } from "./cells/convert-ahead.js";
import { startJupyter } from "./jupyter/start-jupyter.js";
import { writeKernel } from "./jupyter/write-kernel.js";
import { keepStart } from "./keep-start.js";
import type { PreparedLab } from "./prepare-lab.js";

/** How a lab is started. */
export interface LabOptions {
  readonly watchdog: Watchdog;
  readonly signal: AbortSignal;
  /** The caller's environment. */
  readonly env: NodeJS.ProcessEnv;
  /** The learner's folder: an absolute path. */
  readonly work: string;
  /** Any free port, 8888 before others, unless given. */
  readonly port?: number;
  /** The kernel is tslab's own, not ours. */
  readonly stockKernel?: boolean;
}

/** JupyterLab and the local account, running together. */
export interface Lab {
  /** The page to open, with the token: whoever has it is the learner. */
  readonly url: string;
  readonly accountId: string;
  /** Where the account answers, for programs that need its port. */
  readonly accountUrl: string;
  /** Resolves when JupyterLab has ended. */
  readonly exited: Promise<void>;
  /** The last lines of JupyterLab's log. */
  readLog(): Promise<string>;
  /** Ends kernels, JupyterLab and the account. Safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the local account, and JupyterLab in its environment. Throws a `SeigoError` when one of them does not start. */
export async function startLab({ jupyter, lessons }: PreparedLab, options: LabOptions): Promise<Lab> {
  const { watchdog, signal, work } = options;
  const port = await findPort(options.port);
  const token = randomBytes(24).toString("hex");
  const account = await openAccount({ signal });
  let stopConverting = async (): Promise<void> => {};
  try {
    const reset = await keepStart(account, signal);
    const env = {
      ...createEnvironment(options.env, account),
      // A kernel names it where something is left from an earlier run.
      ...(reset !== undefined && { SEIGO_RESET: reset }),
    };
    const runtime = await createFolder(watchdog, "seigo-lab");
    if (!options.stockKernel) {
      const names = lessons.map(({ name }) => name);
      stopConverting = convertAhead(names, { work, env }, watchdog);
    }
    // What is in the virtual environment may be another installation's, which shares it.
    const kernels = await writeKernel(runtime, options.stockKernel ? "tslab" : "seigo");
    const server = await startJupyter(jupyter, {
      watchdog,
      signal,
      env,
      work,
      runtime,
      port,
      token,
      kernels,
    });
    // Other terminals of the same person find the account by it: seigo env.
    const record = await recordAccount(account, options.env, "lab").catch(async (cause: unknown) => {
      await server.stop();
      throw cause;
    });
    const [lesson] = lessons;
    const path =
      lesson === undefined || lessons.length > 1 ? "/lab" : `/lab/tree/${encodeURIComponent(lesson.name)}`;
    return {
      url: `${server.url}${path}?token=${token}`,
      accountId: account.accountId,
      accountUrl: account.url ?? "AWS",
      exited: server.exited,
      readLog: server.readLog,
      async stop() {
        try {
          await stopConverting();
          await record.remove();
          await server.stop();
        } finally {
          await account.stop();
        }
      },
    };
  } catch (cause) {
    await stopConverting();
    await account.stop();
    throw cause;
  }
}

async function findPort(wanted: number | undefined): Promise<number> {
  const port = await getPort({ port: wanted ?? 8888, host: "127.0.0.1" });
  if (wanted === undefined || port === wanted) return port;
  throw new SeigoError("Cannot start JupyterLab: the port {port} is in use.", {
    values: { port: wanted },
    next: "Give another one to --port, or leave it out.",
  });
}
