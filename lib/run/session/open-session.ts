import type { Notebook } from "../../notebook/notebook.js";
import { startWatchdog } from "../../process/watchdog.js";
import { createWorkFolder } from "../folder/create-work-folder.js";
import { createClock } from "./create-clock.js";
import { createSession } from "./create-session.js";
import type { Session, SessionOptions } from "./session.js";
import { startKernels } from "./start-kernels.js";

/**
 * Starts what a notebook needs: account, folder and kernels. Throws a `SeigoError` when one of them does not start,
 * and the signal's reason when that comes first; then nothing is left running.
 */
export async function openSession(notebook: Notebook, options: SessionOptions): Promise<Session> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  const clock = createClock(options.limits.notebook, options.signal);
  const { signal } = clock;
  stops.push(async () => clock.stop());
  try {
    signal.throwIfAborted();
    const account = await options.startAccount(notebook, signal);
    stops.push(() => account.stop());
    const before = await account.inventory();
    const watchdog = startWatchdog();
    stops.push(() => watchdog.stop());
    const { notices, ...folder } = await createWorkFolder(watchdog, notebook);
    signal.throwIfAborted();
    for (const notice of notices) options.onNotice?.(notice);
    const env = options.createEnvironment(account);
    const { kernels, stop } = await startKernels(notebook, options, { ...folder, env, signal });
    stops.push(stop);
    const { limits, compareOutputs } = options;
    return createSession({ account, before, kernels, clock, limit: limits.cell, compareOutputs }, stopAll);
  } catch (cause) {
    await stopAll();
    throw cause;
  }
}
