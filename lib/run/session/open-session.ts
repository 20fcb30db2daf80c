import { startKernel } from "../../kernel/client/start-kernel.js";
import type { Kernel } from "../../kernel/kernel.js";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";
import type { Notebook } from "../../notebook/notebook.js";
import { startWatchdog } from "../../process/watchdog.js";
import { chooseKernel } from "../choose-kernel.js";
import { createWorkFolder } from "../folder/create-work-folder.js";
import { findSkipReason, listCodeCells } from "../plan-cell.js";
import { createClock } from "./create-clock.js";
import { createSession } from "./create-session.js";
import type { Session, SessionOptions } from "./session.js";

/**
 * Starts what a notebook needs: account, folder and kernel. Throws a `SeigoError` when one of them does not start,
 * and the signal's reason when that comes first; then nothing is left running.
 */
export async function openSession(notebook: Notebook, options: SessionOptions): Promise<Session> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  const clock = createClock(options.limits.notebook, options.signal);
  stops.push(async () => clock.stop());
  try {
    clock.signal.throwIfAborted();
    const account = await options.startAccount(notebook);
    stops.push(() => account.stop());
    const before = await account.inventory();
    const watchdog = startWatchdog();
    stops.push(() => watchdog.stop());
    const cwd = await createWorkFolder(watchdog, notebook);
    const start = options.startKernel ?? startNamedKernel;
    const env = options.createEnvironment(account);
    const name = options.kernel ?? chooseKernel(notebook);
    const cells = listCodeCells(notebook)
      .filter((cell) => findSkipReason(cell, notebook) === undefined)
      .map(({ source }) => source);
    const kernel = await start(name, { cwd, env, cells, signal: clock.signal });
    stops.push(() => kernel.stop());
    return createSession({ notebook, account, before, kernel, clock, limit: options.limits.cell }, stopAll);
  } catch (cause) {
    await stopAll();
    throw cause;
  }
}

async function startNamedKernel(name: string, options: Parameters<typeof startKernel>[1]): Promise<Kernel> {
  return startKernel(await findKernelspec(name), options);
}
