import ora from "ora";
import { formatActivity, formatProgressLine } from "../report/format-progress.js";
import type { Paint } from "../report/paint.js";
import type { Progress } from "../run/progress.js";
import type { Screen } from "./terminal.js";

/** Shows how a run goes on. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Leaves the screen as if nothing had been shown. Safe to call twice. */
  stop(): void;
}

/** Shows the step that is being run: moving on a terminal, else a line for each cell that has ended. */
export function showProgress(screen: Screen, paint: Paint): ProgressDisplay {
  if (!screen.isTerminal) {
    return {
      show: (progress) => {
        const line = formatProgressLine(progress, paint);
        if (line !== undefined) screen.write(`${line}\n`);
      },
      stop: () => {},
    };
  }
  const spinner = ora({
    stream: createStream(screen),
    color: paint.isColorSupported ? "cyan" : false,
    isEnabled: true,
    // It would read Ctrl-C away.
    discardStdin: false,
  });
  return {
    show: (progress) => {
      const text = formatActivity(progress);
      if (text === undefined) return;
      spinner.text = text;
      if (!spinner.isSpinning) spinner.start();
    },
    stop: () => void spinner.stop(),
  };
}

/** The part of a terminal's stream that ora uses. */
function createStream(screen: Screen): NodeJS.WritableStream {
  const write = (text: string): boolean => {
    screen.write(text);
    return true;
  };
  const stream = {
    isTTY: true,
    get columns() {
      return screen.columns;
    },
    write,
    cursorTo: (column: number) => write(`\u001b[${column + 1}G`),
    moveCursor: (_: number, rows: number) => write(`\u001b[${Math.abs(rows)}${rows < 0 ? "A" : "B"}`),
    clearLine: () => write("\u001b[K"),
  };
  return stream as unknown as NodeJS.WritableStream;
}
