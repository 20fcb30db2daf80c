import { join } from "node:path";
import { SeigoError } from "../../message/error.js";
import { createFolder } from "../../process/create-folder.js";
import { startWatchdog, type Watchdog } from "../../process/watchdog.js";
import { findDialect } from "../dialect/find-dialect.js";
import type { Kernel } from "../kernel.js";
import { isOurs } from "../kernelspec/find-kernelspec.js";
import type { Kernelspec } from "../kernelspec/kernelspec.js";
import type { NotebookPlace } from "../place/notebook-place.js";
import { type Connection, createConnection, writeConnection } from "../protocol/connection.js";
import { createKernel } from "./create-kernel.js";
import { createDropWatch } from "./drop-watch.js";
import { formatExit } from "./format-exit.js";
import { type Greeting, greetKernel } from "./greet-kernel.js";
import { type Exit, type KernelProcess, startKernelProcess } from "./kernel-process.js";
import { openTalk, type Talk } from "./talk.js";
import { waitForPorts } from "./wait-for-ports.js";

/** How a kernel is started. */
export interface StartKernelOptions {
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Where the notebook is, when `cwd` is a copy: our own kernel finds modules and types from there. */
  readonly place?: NotebookPlace;
  /** The whole environment of the process; ours when left out. */
  readonly env?: NodeJS.ProcessEnv;
  /** The cells that will be run, in order, as far as they are known: our own kernel prepares them. */
  readonly cells?: readonly string[];
  /** Gives up early. */
  readonly signal?: AbortSignal;
  /** Milliseconds until it must have answered; a minute when left out. */
  readonly startTimeout?: number;
}

const START_TIMEOUT = 60_000;
/** A port that was free can be taken before the kernel binds it: start again with others. */
const TRIES = 3;
const PORT_TAKEN = /EADDRINUSE|Address already in use/i;
/** Milliseconds between two looks at what it prints: tslab says it and stays. */
const LOOK = 100;

/**
 * Starts a kernel and returns when it answers and its output reaches us.
 * Throws a SeigoError when it ends or stays silent, and the signal's reason when that comes first.
 */
export async function startKernel(spec: Kernelspec, options: StartKernelOptions): Promise<Kernel> {
  for (let tries = 1; ; tries += 1) {
    const watchdog = startWatchdog();
    let process: KernelProcess | undefined;
    try {
      const folder = await createFolder(watchdog, "seigo-kernel");
      const connection = await createConnection(spec.name);
      const file = join(folder, "connection.json");
      const { cells, place } = options;
      const told = {
        ...(cells === undefined ? {} : { seigo_cells: cells }),
        ...(place === undefined ? {} : { seigo_place: place }),
      };
      await writeConnection(file, isOurs(spec) ? { ...connection, ...told } : connection);
      process = startKernelProcess(spec, file, { env: globalThis.process.env, ...options, watchdog });
      const { talk, greeting } = await reachKernel(spec, process, connection, options);
      const dialect = findDialect(greeting.info["implementation"]);
      const drops = createDropWatch(talk, dialect, greeting.unseen);
      const kernelSession = talk.kernelSession();
      const { info } = greeting;
      return createKernel({ spec, process, talk, dialect, drops, watchdog, kernelSession, info });
    } catch (cause) {
      await giveUp(process, watchdog);
      if (tries < TRIES && process !== undefined && PORT_TAKEN.test(process.printed())) continue;
      throw cause;
    }
  }
}

async function giveUp(process: KernelProcess | undefined, watchdog: Watchdog): Promise<void> {
  await process?.kill();
  await watchdog.stop();
}

/** Connects only when all five ports accept: a message that comes while one still binds can leave tslab mute. */
async function reachKernel(
  spec: Kernelspec,
  process: KernelProcess,
  connection: Connection,
  { signal, startTimeout = START_TIMEOUT }: StartKernelOptions,
): Promise<{ readonly talk: Talk; readonly greeting: Greeting }> {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(refuseSilence(spec, process, startTimeout)), startTimeout);
  const abort = (): void => stop.abort(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort, { once: true });
  const look = setInterval(() => {
    if (PORT_TAKEN.test(process.printed())) stop.abort(refuseSilence(spec, process, startTimeout));
  }, LOOK);
  void process.exited.then((exit) => stop.abort(refuseExit(spec, process, exit)));
  let talk: Talk | undefined;
  try {
    const { shell_port, iopub_port, stdin_port, control_port, hb_port } = connection;
    const ports = [shell_port, iopub_port, stdin_port, control_port, hb_port];
    await waitForPorts(connection.ip, ports, stop.signal);
    talk = await openTalk(connection);
    return { talk, greeting: await greetKernel(talk, stop.signal) };
  } catch (cause) {
    talk?.close();
    throw cause;
  } finally {
    clearTimeout(limit);
    clearInterval(look);
    signal?.removeEventListener("abort", abort);
  }
}

function refuseExit(spec: Kernelspec, process: KernelProcess, exit: Exit): SeigoError {
  return new SeigoError('Cannot start the kernel "{name}": {reason}', {
    values: { name: spec.name, reason: formatExit(exit, process.printed()), command: spec.argv.join(" ") },
    next: "Check the kernelspec's command: {command}",
    cause: exit.error,
  });
}

function refuseSilence(spec: Kernelspec, process: KernelProcess, milliseconds: number): SeigoError {
  return new SeigoError('Cannot start the kernel "{name}": it did not answer within {seconds} seconds.', {
    values: { name: spec.name, seconds: milliseconds / 1000, printed: process.printed().trim() },
    next: "Start it again when the machine is less busy. What it printed: {printed}",
  });
}
