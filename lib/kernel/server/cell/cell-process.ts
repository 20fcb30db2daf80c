import type { NotebookPlace } from "../../place/notebook-place.js";
import type { ErrorContent, ExecutableCell, ExecutorEvent } from "../executor/executor-message.js";
import { type Executor, startExecutor } from "../executor/start-executor.js";
import { formatBreak, formatLoss } from "./format-loss.js";
import type { CellListener } from "./publish-cell.js";

/** Runs cells in a process, and in a new one when that has ended. */
export interface CellProcess {
  /** Runs a cell to its end. Completed: its code ran to its end, so its names exist. */
  run(cell: Omit<ExecutableCell, "id">, listener: CellListener): Promise<{ readonly completed: boolean }>;
  /** Loads packages before the cells that import them; their process must do it anyway. */
  load(names: readonly string[]): void;
  /** Resolves when nothing is left that could still happen, or with what is still pending after a while. */
  rest(): Promise<string>;
  /** Ends the running cell; the process too when that takes too long. */
  interrupt(): void;
  /** Answers the running cell's question for a line. */
  answer(value: string | null): void;
  /** Says something on standard error to whoever reads the latest cell. */
  say(text: string): void;
  /** Ends the process; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Milliseconds that the running code has to end after an interrupt: only code outside of JavaScript takes longer. */
const INTERRUPT_LIMIT = 2000;

interface Running {
  readonly id: number;
  readonly end: (completed: boolean) => void;
  killer?: NodeJS.Timeout;
}

/** Starts the process. `onLoss` is told when everything that cells made is gone; `place` is for cells that work with copies. */
export function startCellProcess(onLoss: () => void, place?: NotebookPlace): CellProcess {
  const listeners = new Map<number, CellListener>();
  let latest = 0;
  let running: Running | undefined;
  let endRest = (_pending: string): void => {};
  let isBroken = false;
  let stopped = false;
  let executor = start();

  return {
    run(cell, listener) {
      const id = ++latest;
      listeners.set(id, listener);
      return new Promise((resolve) => {
        running = { id, end: (completed) => resolve({ completed }) };
        executor.send({ type: "execute", cell: { ...cell, id } });
      });
    },
    load: (names) => executor.send({ type: "load", names }),
    rest() {
      return new Promise((resolve) => {
        endRest = resolve;
        executor.send({ type: "rest" });
      });
    },
    interrupt() {
      if (running === undefined) return;
      executor.interrupt(running.id);
      running.killer ??= setTimeout(() => void executor.stop(), INTERRUPT_LIMIT);
    },
    say: (text) => listeners.get(latest)?.onText("stderr", text),
    answer: (value) => executor.send({ type: "input", value }),
    stop() {
      stopped = true;
      return executor.stop();
    },
  };

  function start(): Executor {
    const started = startExecutor({
      onEvent(event) {
        if (event.type === "rest") {
          for (const listener of listeners.values()) listener.flush();
          endRest(event.pending);
        } else if (event.type === "done") void finish(event);
        else listeners.get(event.cell)?.onEvent(event);
      },
      onText(name, text) {
        listeners.get(latest)?.onText(name, text);
      },
      onBroken() {
        isBroken = true;
      },
      onExit(reason) {
        if (stopped) return;
        const loss = isBroken ? formatBreak() : formatLoss(reason, running?.killer !== undefined);
        isBroken = false;
        executor = start();
        onLoss();
        report(loss);
        settle(false);
        endRest("");
      },
    });
    if (place !== undefined) started.send({ type: "place", place });
    return started;
  }

  async function finish({ cell, completed }: Extract<ExecutorEvent, { type: "done" }>): Promise<void> {
    await executor.drain();
    if (running?.id === cell) settle(completed);
  }

  function report(error: ErrorContent): void {
    listeners.get(latest)?.onEvent({ type: "error", cell: latest, error });
  }

  function settle(completed: boolean): void {
    const ended = running;
    running = undefined;
    clearTimeout(ended?.killer);
    listeners.get(latest)?.flush();
    ended?.end(completed);
  }
}
