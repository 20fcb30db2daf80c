import { setTimeout as sleep } from "node:timers/promises";
import { message } from "../../message/message.js";
import type { Kernel, LateExecution } from "../kernel.js";
import { runCell } from "./run-cell.js";
import type { SentCell } from "./send-cell.js";
import { settle } from "./settle.js";
import type { StartedKernel } from "./started-kernel.js";
import { stopKernel } from "./stop-kernel.js";
import { within } from "./within.js";

/** How long `finish` listens for what comes late: a call that nobody awaited takes that long to fail. */
const LATE = 200;
/** How long it waits for a kernel that can tell when nothing comes any more, and that itself waits three seconds. */
const REST = 5000;

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
      let unfinished: string | undefined;
      if (process.exit() === undefined && stopping === undefined) {
        unfinished = await waitForRest(started);
        await within(settle(talk), LATE);
      }
      const last = executed.findLastIndex(({ cell }) => cell !== undefined);
      return executed.flatMap((entry, execution): LateExecution[] => {
        const { cell, reported } = entry;
        if (cell === undefined || reported === undefined) return [];
        const { recorder } = cell;
        entry.reported = readReported(cell);
        const pending = execution === last ? unfinished : undefined;
        if (recorder.version() === reported.version && pending === undefined) return [];
        const error =
          recorder.errors[reported.errors] ??
          started.dialect.findUnhandled(recorder.stderr.slice(reported.stderr));
        return [
          {
            execution,
            outputs: recorder.outputs(),
            ...(error && { error }),
            ...(pending && { unfinished: pending }),
          },
        ];
      });
    },
    stop() {
      stopping ??= stopKernel(started);
      return stopping;
    },
  };
}

/** Waits until nothing can come any more, as far as the kernel can tell; else a sentence on what is pending. */
async function waitForRest({ talk, process, dialect }: StartedKernel): Promise<string | undefined> {
  const { restRequest } = dialect;
  if (restRequest === undefined) {
    await sleep(LATE);
    return undefined;
  }
  const reply = await within(talk.ask(restRequest, {}, { channel: "control" }).reply, REST);
  if (process.exit() !== undefined) return undefined;
  const pending = reply === undefined ? "?" : reply["pending"];
  if (typeof pending !== "string" || pending === "") return undefined;
  return message(
    "Something that the cells began was still going on seconds after the last one ({pending}): how it ends is not known. Wait for it or end it in a cell.",
    { pending },
  );
}

function readReported({ recorder }: SentCell): Reported {
  return { version: recorder.version(), errors: recorder.errors.length, stderr: recorder.stderr.length };
}
