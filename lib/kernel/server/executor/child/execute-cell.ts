import type { ExecutableCell } from "../executor-message.js";
import type { Bindings } from "./bindings.js";
import { type CellContext, type CellContexts, createContext } from "./cell-context.js";
import { formatInterrupt } from "./format-error.js";
import { formatResult } from "./format-result.js";
import { beginCell, endCell, type Interrupts, isInterrupted, isSignalled } from "./interrupts.js";
import { inNextTurn, settle } from "./intrinsics.js";
import { readSafely } from "./read-safely.js";
import type { CellRunner, Outcome } from "./run-cell.js";
import { countSignals, waitForSignal } from "./watch-signals.js";
import type { Witness } from "./witness.js";

/** Executes cells, one at a time. */
export interface Execution {
  /** False when the cell cannot be started: another one runs, or one of that id has run. */
  start(cell: ExecutableCell): boolean;
  /** Ends the cell with an error that was thrown outside of its own code. */
  fail(context: CellContext, thrown: unknown): void;
  /** Ends the cell when it is the one that runs. */
  interrupt(cell: number): void;
}

type End = Outcome | { readonly type: "interrupted" };

/** What cells are executed with. */
export interface ExecutionParts {
  readonly runner: CellRunner;
  readonly bindings: Bindings;
  readonly interrupts: Interrupts;
  readonly contexts: CellContexts;
  readonly witness: Witness;
}

/** Prepares the execution of cells and puts what their code calls beside tslab's own `__tslab__`. */
export function executeCell({ runner, bindings, interrupts, contexts, witness }: ExecutionParts): Execution {
  let current: { readonly context: CellContext; readonly end: (end: End) => void } | undefined;
  let latest = 0;

  const tools = (globalThis as unknown as { __tslab__: { readonly exports: object } }).__tslab__;
  Object.assign(tools, {
    exports: bindings.watchImports(tools.exports),
    bind: bindings.bind,
    checkAwait(value: unknown) {
      if (contexts.find().interrupted) throw new InterruptedError();
      return value;
    },
    checkLoop() {
      if (isInterrupted(interrupts, contexts.find().id)) throw new InterruptedError();
    },
  });
  // No cell can put something of its own in their place for later ones.
  Object.defineProperty(globalThis, "__tslab__", {
    value: Object.freeze(tools),
    writable: false,
    configurable: false,
  });

  const finish = (context: CellContext, end: End): void => {
    const { id } = context;
    const completed = end.type === "value";
    const close = (): void => {
      for (let one = end.type === "interrupted" ? undefined : context.rejections; one; one = one.next) {
        if (!one.handled) witness.thrown(context, one.reason);
      }
      context.ended = true;
      witness.done(id, completed);
    };
    /** Also what a cell has done to what our own code uses must not leave it without its end. */
    const attempt = (step: () => void): void => {
      try {
        step();
      } catch (failure) {
        witness.thrown(context, failure);
      }
    };
    attempt(completed ? bindings.keep : bindings.undo);
    if (end.type === "thrown") witness.thrown(context, end.thrown);
    if (end.type === "interrupted") witness.error(id, formatInterrupt());
    const value = end.type === "value" ? end.value : undefined;
    if (value === undefined || value === null) {
      close();
      return;
    }
    const onShown = (data: unknown): void => {
      attempt(() => witness.result(id, data as Awaited<ReturnType<typeof formatResult>>));
      close();
    };
    const onFailed = (failure: unknown): void => {
      witness.thrown(context, failure);
      close();
    };
    settle(
      contexts.run(context, () => formatResult(value)),
      onShown,
      onFailed,
    );
  };

  return {
    start(cell) {
      if (current !== undefined || !(cell.id > latest)) return false;
      latest = cell.id;
      const context = createContext(cell.id, cell.name);
      const signals = countSignals();
      let ending: End | undefined;
      let hasBrokenOff = false;
      const end = (how: End): void => {
        const isFirst = ending === undefined;
        // In the turn in which the cell ends, its callbacks can still throw.
        if (isFirst || (ending?.type === "value" && how.type === "thrown")) ending = how;
        if (!isFirst) return;
        endCell(interrupts, cell.id);
        context.interrupted = how.type === "interrupted";
        // Node tells of a rejection only after the turn in which it happened.
        const conclude = (): void => {
          inNextTurn(() => {
            current = undefined;
            finish(context, ending ?? how);
          });
        };
        const isOnItsWay = isSignalled(interrupts, cell.id) && !hasBrokenOff;
        if (isOnItsWay) settle(waitForSignal(signals), conclude, conclude);
        else conclude();
      };
      current = { context, end };
      beginCell(interrupts, cell.id);
      if (isInterrupted(interrupts, cell.id)) {
        end({ type: "interrupted" });
        return true;
      }
      contexts.run(context, () =>
        runner.run(cell, (outcome) => {
          // A program that the cell waited for ends by the same interrupt, which shows here as its failure.
          hasBrokenOff = isBrokenOff(outcome);
          const isOurs = outcome.type === "thrown" && isInterrupted(interrupts, cell.id);
          end(isOurs || isBroken(outcome) ? { type: "interrupted" } : outcome);
        }),
      );
      return true;
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
    },
  };
}

/** What our checks throw, and what Node throws. */
function isBroken(outcome: Outcome): boolean {
  return isBrokenOff(outcome) || isThrown(outcome, (thrown) => thrown instanceof InterruptedError);
}

/** What Node throws when a signal comes in the synchronous part of a cell. */
function isBrokenOff(outcome: Outcome): boolean {
  return isThrown(outcome, (thrown) => {
    return (thrown as NodeJS.ErrnoException | undefined | null)?.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
  });
}

/** Whether something was thrown that is so; it may throw when it is looked at. */
function isThrown(outcome: Outcome, check: (thrown: unknown) => boolean): boolean {
  return outcome.type === "thrown" && readSafely(() => check(outcome.thrown), false);
}

class InterruptedError extends Error {
  override readonly name = "KeyboardInterrupt";
}
