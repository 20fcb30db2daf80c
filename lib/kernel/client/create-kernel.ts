import { setTimeout as sleep } from "node:timers/promises";
import type { Kernel, LateExecution } from "../kernel.js";
import { runCell } from "./run-cell.js";
import type { SentCell } from "./send-cell.js";
import { settle } from "./settle.js";
import type { StartedKernel } from "./started-kernel.js";
import { stopKernel } from "./stop-kernel.js";
import { within } from "./within.js";

/** How long `finish` listens for what comes late: a call that nobody awaited takes that long to fail. */
const LATE = 200;

/** How much of a sent cell has been reported. */
interface Reported {
  readonly version: number;
  readonly errors: number;
  readonly stderr: number;
}

/** Makes the `Kernel` of a started process. */
export function createKernel(started: StartedKernel): Kernel {
  const { spec, process, talk } = started;
  const executed: { readonly cell: SentCell | undefined; reported: Reported | undefined }[] = [];
  let failedAt: number | undefined;
  let stopping: Promise<void> | undefined;
  let running = false;

  return {
    name: spec.name,
    languageInfo: (started.info["language_info"] as Record<string, unknown> | undefined) ?? {},
    async execute(source, options) {
      if (running) throw new Error("a kernel executes one cell at a time");
      running = true;
      try {
        const cells = executed.flatMap(({ cell }) => cell ?? []);
        const { cell, execution } = await runCell(started, { cells, failedAt }, source, options);
        executed.push({ cell, reported: cell && readReported(cell) });
        failedAt = execution.status === "error" ? performance.now() : undefined;
        return execution;
      } finally {
        running = false;
      }
    },
    async finish() {
      if (process.exit() === undefined && stopping === undefined) {
        await waitForRest(started);
        await within(settle(talk), LATE);
      }
      return executed.flatMap((entry, execution): LateExecution[] => {
        const { cell, reported } = entry;
        if (cell === undefined || reported === undefined) return [];
        const { recorder } = cell;
        entry.reported = readReported(cell);
        if (recorder.version() === reported.version) return [];
        const error =
          recorder.errors[reported.errors] ??
          started.dialect.findUnhandled(recorder.stderr.slice(reported.stderr));
        return [{ execution, outputs: recorder.outputs(), ...(error && { error }) }];
      });
    },
    stop() {
      stopping ??= stopKernel(started);
      return stopping;
    },
  };
}

/** Waits until nothing can come any more, as far as the kernel can tell, and at most `LATE`. */
async function waitForRest({ talk, dialect: { restRequest } }: StartedKernel): Promise<void> {
  if (restRequest === undefined) await sleep(LATE);
  else await within(talk.ask(restRequest, {}, { channel: "control" }).reply, LATE);
}

function readReported({ recorder }: SentCell): Reported {
  return { version: recorder.version(), errors: recorder.errors.length, stderr: recorder.stderr.length };
}
