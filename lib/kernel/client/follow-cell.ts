import { setTimeout as sleep } from "node:timers/promises";
import { message } from "../../message/message.js";
import { checkEnd } from "./conversation/check-end.js";
import { isAborted } from "./conversation/count.js";
import { formatStatus } from "./conversation/hear-reply.js";
import { describeProblem } from "./conversation/problem.js";
import { formatExit } from "./format-exit.js";
import { interruptKernel, LAST_MESSAGES } from "./interrupt-kernel.js";
import { type Judgement, judgeCell, readCount } from "./judge-cell.js";
import type { SentCell } from "./send-cell.js";
import { waitForIdle } from "./settle.js";
import type { StartedKernel } from "./started-kernel.js";
import type { Stop, StopReason } from "./stop.js";

/** A judgement, and whether the answer was `aborted`: not run because of an error before. */
export type Outcome = Judgement & { readonly aborted?: boolean };

/** Milliseconds after idle in which the reply, on another channel, has to come. */
const REPLY_GRACE = 1000;

/** Follows a sent cell to its end. `room` is how many messages it may publish before some can be dropped. */
export async function followCell(
  started: StartedKernel,
  cell: SentCell,
  stop: Stop,
  { room, timeout }: { readonly room: number; readonly timeout: number },
): Promise<Outcome> {
  const { reply: replied, idle } = cell.exchange;
  const silence = idle.then(() => sleep(REPLY_GRACE, "silent" as const, { ref: false }));
  const reply = await Promise.race([replied, stop.reason, silence]);
  if (reply === "silent") return lose(describeDoubt() ?? message("The kernel went idle without an answer."));
  if (typeof reply === "string") return endCell(started, cell, reply, timeout);
  const { status } = reply;
  if (status !== "ok" && status !== "error" && describeDoubt() === undefined) {
    const values = { status: formatStatus(status) };
    const aborted = isAborted(status);
    const detail = aborted
      ? message('Not run: the kernel answered "{status}".', values)
      : message('The kernel answered "{status}"; wanted: "ok" or "error". It is taken as not run.', values);
    return { status: "notRun", aborted, detail, executionCount: readCount(reply) };
  }
  const { talk, dialect } = started;
  // What the cell shows is on another channel than the reply, and may come after it.
  const complete = await Promise.race([waitForIdle(talk, cell.exchange, dialect.turn), stop.reason]);
  const doubt = describeDoubt();
  // With the limit, we have waited for what cannot come any more.
  if (doubt !== undefined && complete !== "died" && complete !== "interrupted") {
    return { ...lose(doubt), executionCount: readCount(reply) };
  }
  if (typeof complete === "string") return endCell(started, cell, complete, timeout);
  if (!complete || cell.published() > room) {
    const detail = message(
      "The kernel lost output: this cell prints too much at once ({count} messages arrived).",
      {
        count: cell.published(),
      },
    );
    return { ...lose(detail), executionCount: readCount(reply) };
  }
  const end = checkEnd(cell.conversation());
  if (end !== undefined) return { ...lose(describeProblem(end)), executionCount: readCount(reply) };
  return judgeCell(started, cell, reply);

  function describeDoubt(): string | undefined {
    const { problem } = cell.conversation();
    return problem && describeProblem(problem);
  }
}

function lose(detail: string): Outcome {
  return { status: "lost", detail, executionCount: null };
}

async function endCell(
  started: StartedKernel,
  cell: SentCell,
  reason: StopReason,
  timeout: number,
): Promise<Outcome> {
  const { process } = started;
  if (reason === "died") await sleep(LAST_MESSAGES);
  else await interruptKernel(started, cell);
  return { status: reason, detail: explain(), executionCount: null };

  function explain(): string {
    const exit = process.exit();
    if (reason === "died" && exit !== undefined)
      return message("While it ran, {reason}", { reason: formatExit(exit, process.printed()) });
    if (reason === "interrupted") return message("Interrupted while it ran.");
    return message("Not finished within {seconds} seconds.", { seconds: timeout / 1000 });
  }
}
