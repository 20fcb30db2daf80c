import { createRequire } from "node:module";
import type { Account } from "../account/account.js";
import { DEFAULT_KIND } from "../account/kinds.js";
import { message } from "../message/message.js";
import type { Notebook } from "../notebook/notebook.js";
import { isRight } from "./cell-name.js";
import { chooseKernel } from "./choose-kernel.js";
import type { NotebookResult, RunResult } from "./result.js";
import { type RunOptions, runNotebook, skipNotebook } from "./run-notebook.js";

const { version } = createRequire(import.meta.url)("../../../package.json") as { readonly version: string };

/** How several notebooks are run. */
export interface RunNotebooksOptions extends RunOptions {
  /** How many run side by side; 1 when left out. */
  readonly jobs?: number;
  /** Starts no further notebook after one that is not right. */
  readonly bail?: boolean;
}

/** Runs notebooks, each in an account of its own, and returns their results in the order given. */
export async function runNotebooks(
  notebooks: readonly Notebook[],
  options: RunNotebooksOptions,
): Promise<RunResult> {
  const begin = performance.now();
  const startedAt = new Date().toISOString();
  const results = new Map<number, NotebookResult>();
  let account: Account | undefined;
  let isStopped = false;
  const queue = [...notebooks.entries()];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, notebook] = next;
      if (isStopped || options.signal?.aborted) {
        results.set(index, skipNotebook(notebook, describeSkip(options.signal)));
        continue;
      }
      const onAccount = (started: Account): void => {
        account ??= started;
        options.onAccount?.(started);
      };
      const result = await runNotebook(notebook, { ...options, onAccount });
      results.set(index, result);
      if (options.bail === true && !isNotebookRight(result)) isStopped = true;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs ?? 1) }, work));
  return {
    version,
    startedAt,
    duration: performance.now() - begin,
    account: { kind: account?.kind ?? DEFAULT_KIND, accountId: account?.accountId ?? "" },
    kernel: options.kernel ?? [...new Set(notebooks.map(chooseKernel))].join(", "),
    notebooks: notebooks.flatMap((_, index) => results.get(index) ?? []),
    interrupted: options.signal?.aborted === true,
  };
}

/** True when every planned cell is right, nothing is left in the account, and the notebook could be run. */
export function isNotebookRight({ cells, leftovers, failure, internalError }: NotebookResult): boolean {
  const couldRun = failure === undefined && internalError === undefined;
  return couldRun && leftovers.length === 0 && cells.every(isRight);
}

function describeSkip(signal: AbortSignal | undefined): string {
  return signal?.aborted
    ? message("Interrupted.")
    : message("Not run, because a notebook before it is not right.");
}
