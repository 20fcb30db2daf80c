import { startKernel as startProcess } from "../../kernel/client/start-kernel.js";
import type { Kernel } from "../../kernel/kernel.js";
import { findKernelspec } from "../../kernel/kernelspec/find-kernelspec.js";
import type { NotebookPlace } from "../../kernel/place/notebook-place.js";
import type { Notebook } from "../../notebook/notebook.js";
import { chooseKernel } from "../choose-kernel.js";
import { showRealPaths } from "../folder/show-real-paths.js";
import { findCellLanguage, findNotebookLanguage, findRunner, listCodeCells } from "../plan-cell.js";
import { LANGUAGES, type StartLanguage } from "./languages.js";
import type { SessionOptions } from "./session.js";

/** The kernels of a notebook, by the language of the cells that each runs. */
export interface StartedKernels {
  readonly kernels: ReadonlyMap<string, Kernel>;
  /** Ends all of them. Safe to call twice. */
  stop(): Promise<void>;
}

/** What the kernels of a notebook have in common. */
export interface KernelPlace {
  readonly cwd: string;
  readonly copies: string;
  readonly place?: NotebookPlace;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Starts the notebook's own kernel, and one for each other language that its cells are in and that can be run. Throws
 * what the first of them throws that does not start; then none is left.
 */
export async function startKernels(
  notebook: Notebook,
  options: SessionOptions,
  { copies, ...place }: KernelPlace,
): Promise<StartedKernels> {
  const own = findNotebookLanguage(notebook);
  const starts = new Map<string, StartLanguage>([
    ...Object.entries(options.languages ?? LANGUAGES),
    [own, createOwnStart(notebook, options)],
  ]);
  const planned = listCodeCells(notebook).filter((cell) => typeof findRunner(cell, starts) !== "string");
  const needed = new Set([own, ...planned.map(findCellLanguage)]);
  const kernels = new Map<string, Kernel>();
  const stop = async (): Promise<void> => {
    await Promise.all([...kernels.values()].map((kernel) => kernel.stop()));
  };
  const started = await Promise.allSettled(
    [...starts]
      .filter(([language]) => needed.has(language))
      .map(async ([language, start]) => {
        const cells = planned.filter((cell) => findCellLanguage(cell) === language);
        const kernel = await start({ ...place, cells: cells.map(({ source }) => source) });
        kernels.set(language, showRealPaths(kernel, copies));
      }),
  );
  const failed = started.find(({ status }) => status === "rejected");
  if (failed?.status !== "rejected") return { kernels, stop };
  await stop();
  throw failed.reason;
}

/** The kernel that the notebook names runs the notebook's language. */
function createOwnStart(notebook: Notebook, { kernel, startKernel }: SessionOptions): StartLanguage {
  const name = kernel ?? chooseKernel(notebook);
  if (startKernel !== undefined) return (options) => startKernel(name, options);
  return async (options) => startProcess(await findKernelspec(name), options);
}
