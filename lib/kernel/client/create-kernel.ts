import { setTimeout as sleep } from "node:timers/promises";
import { message } from "../../message/message.js";
import { isJudged } from "../is-judged.js";
import type { Execution, Kernel, LateExecution } from "../kernel.js";
import { findUndoing } from "./find-undoing.js";
import { listenToStrays } from "./listen-to-strays.js";
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

/** A call of `execute`: the cell each time it was sent, what was said of it, and what has been reported since. */
interface Executed {
  readonly attempts: readonly SentCell[];
  readonly status: Execution["status"];
  reported: Reported | undefined;
  /** What has been reported stays true, whatever comes later still. */
  late: Pick<LateExecution, "error" | "undone">;
}

/** Makes the `Kernel` of a started process. */
export function createKernel(started: StartedKernel): Kernel {
  const { spec, process, talk, dialect } = started;
  const executed: Executed[] = [];
  const sent: SentCell[] = [];
  let failedAt: number | undefined;
  let stopping: Promise<void> | undefined;
  let running = false;
  let pending = "";
  listenToStrays(talk, () => sent);

  const reportLate = (entry: Executed, execution: number): LateExecution[] => {
    const { attempts, reported } = entry;
    const cell = attempts.at(-1);
    if (cell === undefined || reported === undefined) return [];
    const { recorder } = cell;
    const isLast = execution === executed.length - 1;
    const isEnded = isLast && stopping === undefined ? process : undefined;
    const undone =
      entry.late.undone ??
      (isJudged(entry) ? findUndoing(attempts, isEnded) : undefined) ??
      (isLast && pending !== "" ? describePending(pending) : undefined);
    const error =
      entry.late.error ??
      recorder.errors[reported.errors] ??
      dialect.findUnhandled(recorder.stderr.slice(reported.stderr));
    const isNew =
      recorder.version() !== reported.version || error !== entry.late.error || undone !== entry.late.undone;
    entry.late = { ...(error && { error }), ...(undone && { undone }) };
    entry.reported = readReported(cell);
    return isNew ? [{ execution, outputs: recorder.outputs(), ...entry.late }] : [];
  };

  return {
    name: spec.name,
    languageInfo: (started.info["language_info"] as Record<string, unknown> | undefined) ?? {},
    async execute(source, options) {
      if (running) throw new Error("a kernel executes one cell at a time");
      running = true;
      try {
        const before = sent.length;
        const history = { cells: [...sent], failedAt };
        const execution = await runCell(started, history, source, options, (cell) => sent.push(cell));
        const { status } = execution;
        const attempts = sent.slice(before);
        const cell = attempts.at(-1);
        // An error that came after idle is late, even if it was there when the cell was judged.
        const reported = cell && { ...readReported(cell), errors: cell.conversation().errors.length };
        executed.push({ attempts, status, reported, late: {} });
        failedAt = status === "error" ? performance.now() : undefined;
        return execution;
      } finally {
        running = false;
      }
    },
    async finish() {
      if (process.exit() === undefined && stopping === undefined) {
        pending = await waitForRest(started);
        await within(settle(talk), LATE);
      }
      return executed.flatMap(reportLate);
    },
    stop() {
      stopping ??= stopKernel(started);
      return stopping;
    },
  };
}

/** Waits until nothing can come any more, as far as the kernel can tell; gives what is pending still, or nothing. */
async function waitForRest({ talk, process, dialect }: StartedKernel): Promise<string> {
  const { restRequest } = dialect;
  if (restRequest === undefined) {
    await sleep(LATE);
    return "";
  }
  const reply = await within(talk.ask(restRequest, {}, { channel: "control" }).reply, REST);
  // A kernel that has ended says so itself.
  if (process.exit() !== undefined) return "";
  const pending = reply === undefined ? "?" : reply["pending"];
  return typeof pending === "string" ? pending : "";
}

function describePending(pending: string): LateExecution["undone"] {
  const detail = message(
    "Something that the cells began was still going on seconds after the last one ({pending}): how it ends is not known. Wait for it or end it in a cell.",
    { pending },
  );
  return { status: "lost", detail };
}

function readReported({ recorder }: SentCell): Reported {
  return { version: recorder.version(), errors: recorder.errors.length, stderr: recorder.stderr.length };
}
