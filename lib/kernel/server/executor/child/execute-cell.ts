import type { ExecutableCell } from "../executor-message.js";
import { findFailedCall } from "./aws-error/find-failed-call.js";
import type { Bindings } from "./bindings.js";
import { type CellContext, createContext, findContext, runInContext } from "./cell-context.js";
import { describeError } from "./describe-error.js";
import { formatInterrupt } from "./format-error.js";
import { formatResult } from "./format-result.js";
import { beginCell, endCell, type Interrupts, isInterrupted, isSignalled } from "./interrupts.js";
import { readSafely } from "./read-safely.js";
import { redirectDisplay } from "./redirect-output.js";
import type { CellRunner, Outcome } from "./run-cell.js";
import { sendEvent } from "./send-event.js";
import { countSignals, waitForSignal } from "./watch-signals.js";

/** Executes cells, one at a time. */
export interface Execution {
  start(cell: ExecutableCell): void;
  /** Ends the cell with an error that was thrown outside of its own code. */
  fail(context: CellContext, thrown: unknown): void;
  /** Ends the cell when it is the one that runs. */
  interrupt(cell: number): void;
}

type End = Outcome | { readonly type: "interrupted" };

/** Prepares the execution of cells and puts what their code calls beside tslab's own `__tslab__`. */
export function executeCell(runner: CellRunner, bindings: Bindings, interrupts: Interrupts): Execution {
  let current: { readonly context: CellContext; readonly end: (end: End) => void } | undefined;

  const { __tslab__: scope } = globalThis as unknown as { __tslab__: { readonly exports: object } };
  Object.assign(scope, {
    exports: bindings.watchImports(scope.exports),
    bind: bindings.bind,
    checkAwait(value: unknown) {
      if (findContext().interrupted) throw new InterruptedError();
      return value;
    },
    checkLoop() {
      if (isInterrupted(interrupts, findContext().id)) throw new InterruptedError();
    },
  });

  const finish = async (context: CellContext, end: End): Promise<void> => {
    // Node tells of a rejection only after the turn in which it happened.
    await new Promise((resolve) => setImmediate(resolve));
    const completed = end.type === "value";
    if (completed) bindings.keep();
    else bindings.undo();
    if (end.type === "value") await sendResult(context, end.value);
    if (end.type === "thrown") sendError(context, end.thrown);
    if (end.type === "interrupted") sendEvent({ type: "error", cell: context.id, error: formatInterrupt() });
    else for (const reason of context.rejections.values()) sendError(context, reason);
    context.ended = true;
    sendEvent({ type: "done", cell: context.id, completed });
  };

  return {
    start(cell) {
      const context = createContext(cell.id, cell.name);
      const signals = countSignals();
      let isEnding = false;
      let hasBrokenOff = false;
      const end = (how: End): void => {
        if (isEnding) return;
        isEnding = true;
        current = undefined;
        endCell(interrupts, cell.id);
        context.interrupted = how.type === "interrupted";
        const isOnItsWay = isSignalled(interrupts, cell.id) && !hasBrokenOff;
        void (isOnItsWay ? waitForSignal(signals) : Promise.resolve()).then(() => finish(context, how));
      };
      current = { context, end };
      beginCell(interrupts, cell.id);
      if (isInterrupted(interrupts, cell.id)) return end({ type: "interrupted" });
      if (cell.output?.code.includes('require("tslab")')) redirectDisplay();
      void runInContext(context, () => runner.run(cell)).then((outcome) => {
        // A program that the cell waited for ends by the same interrupt, which shows here as its failure.
        hasBrokenOff = isBrokenOff(outcome);
        const isOurs = outcome.type === "thrown" && isInterrupted(interrupts, cell.id);
        end(isOurs || isBroken(outcome) ? { type: "interrupted" } : outcome);
      });
    },
    fail(context, thrown) {
      if (current?.context !== context) return;
      current.end({ type: "thrown", thrown });
      // What goes on of the cell is not heard any more, as if the process had ended.
      context.interrupted = true;
    },
    interrupt(cell) {
      if (current?.context.id !== cell) return;
      current.end({ type: "interrupted" });
      runner.executor.interrupt();
    },
  };
}

async function sendResult(context: CellContext, value: unknown): Promise<void> {
  if (value === undefined || value === null) return;
  try {
    const data = await runInContext(context, () => formatResult(value));
    sendEvent({ type: "result", cell: context.id, data, metadata: {} });
  } catch (failure) {
    sendError(context, failure);
  }
}

function sendError(context: CellContext, thrown: unknown): void {
  sendEvent({ type: "error", cell: context.id, error: describeError(context, thrown) });
  const call = findFailedCall(thrown);
  if (call !== undefined) sendEvent({ type: "failedCall", cell: context.id, call });
}

/** What our checks throw, and what Node throws. */
function isBroken(outcome: Outcome): boolean {
  if (isBrokenOff(outcome)) return true;
  return outcome.type === "thrown" && readSafely(() => outcome.thrown instanceof InterruptedError, false);
}

/** What Node throws when a signal comes in the synchronous part of a cell, which tslab runs so. */
function isBrokenOff(outcome: Outcome): boolean {
  if (outcome.type !== "thrown") return false;
  const thrown = outcome.thrown as NodeJS.ErrnoException | undefined | null;
  return readSafely(() => thrown?.code, undefined) === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}

class InterruptedError extends Error {
  override readonly name = "KeyboardInterrupt";
}
