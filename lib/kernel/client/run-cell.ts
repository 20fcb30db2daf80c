import { setTimeout as sleep } from "node:timers/promises";
import { message } from "../../message/message.js";
import type { ExecuteOptions, Execution } from "../kernel.js";
import { followCell } from "./follow-cell.js";
import { formatExit } from "./format-exit.js";
import { type SentCell, sendCell } from "./send-cell.js";
import type { StartedKernel } from "./started-kernel.js";
import { createStop } from "./stop.js";

/** What was executed on a kernel before. */
export interface History {
  readonly cells: readonly SentCell[];
  /** When the last cell ended with an error (performance.now()), if it did. */
  readonly failedAt: number | undefined;
}

/** A request answered `aborted` because of our own last error is sent again for so many milliseconds. */
const ABORT_RETRY = 1000;
const ABORT_PAUSE = 25;

/**
 * Runs one cell and says what became of it. `onSent` gets the cell each time it is sent: not at all when the kernel is
 * not there any more, and once more for each time that it was aborted.
 */
export async function runCell(
  started: StartedKernel,
  { cells, failedAt }: History,
  source: string,
  options: ExecuteOptions,
  onSent: (cell: SentCell) => void,
): Promise<Execution> {
  const { process, dialect, drops } = started;
  if (process.exit() === undefined && !options.signal?.aborted) {
    const wait = failedAt === undefined ? 0 : failedAt + dialect.abortWindow - performance.now();
    if (wait > 0) await sleep(wait);
    await drops.makeRoom();
  }
  const exit = process.exit();
  if (exit !== undefined) {
    return unsent("notRun", message("Not run: {reason}", { reason: formatExit(exit, process.printed()) }));
  }
  if (options.signal?.aborted) return unsent("interrupted", message("Interrupted before it ran."));

  const begin = performance.now();
  const attempts: SentCell[] = [];
  const stop = createStop(process, options);
  try {
    for (;;) {
      const room = drops.room();
      const cell = sendCell(started, source, options, [...cells, ...attempts]);
      attempts.push(cell);
      onSent(cell);
      const { aborted, ...judgement } = await followCell(started, cell, stop, { room, ...options });
      const ours = failedAt !== undefined && performance.now() - failedAt < ABORT_RETRY;
      if (aborted && ours) {
        await sleep(ABORT_PAUSE);
        continue;
      }
      const duration = performance.now() - begin;
      return { ...judgement, outputs: cell.recorder.outputs(), duration };
    }
  } finally {
    stop.release();
  }
}

function unsent(status: "notRun" | "interrupted", detail: string): Execution {
  return { status, detail, outputs: [], duration: 0, executionCount: null };
}
