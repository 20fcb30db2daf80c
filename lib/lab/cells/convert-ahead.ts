import { fileURLToPath } from "node:url";
import { runProgram } from "../../process/run-program.js";
import type { Watchdog } from "../../process/watchdog.js";

const MAIN = fileURLToPath(new URL("./main.js", import.meta.url));

/** What kernels of the notebooks get, too: their converted cells are only found by it. */
export interface KernelPlace {
  readonly work: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Converts the cells of notebooks in the work folder, by a process of the lowest priority: the kernel that runs them
 * first then finds them. Nothing is said of what goes wrong with it. Returns what ends it.
 */
export function convertAhead(
  notebooks: readonly string[],
  { work, env }: KernelPlace,
  watchdog: Watchdog,
): () => Promise<void> {
  const end = new AbortController();
  const ended = runProgram(process.execPath, [MAIN, ...notebooks], {
    watchdog,
    signal: end.signal,
    cwd: work,
    env,
  }).catch(() => {});
  return async () => {
    end.abort();
    await ended;
  };
}
