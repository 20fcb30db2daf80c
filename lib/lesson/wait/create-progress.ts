import { message } from "../../message/message.js";

/** Seconds without a word: most waits are over by then, and a cell that prints nothing stays so. */
const SILENT = 5;

/** The line of a wait in a reader's cell. */
export interface WaitProgress {
  /** Says how long it has been, and, when that is known, in how many seconds the last change arrives. */
  show(seconds: number, arriving: number | undefined): void;
  /** Leaves one whole line, if anything has been shown. */
  end(seconds: number): void;
}

/**
 * One line that changes: each time it is written over itself. In a run nobody watches (`SEIGO_WAIT_URL`) nothing is
 * written, so that what a cell shows does not depend on how long it waited.
 */
export function createProgress(
  description: string,
  write: (text: string) => void = (text) => process.stderr.write(text),
): WaitProgress {
  const isWatched = !process.env["SEIGO_WAIT_URL"];
  let shown = "";
  const draw = (text: string): void => {
    // A Japanese character is as wide as two blanks.
    const rest = Math.max(0, shown.length - text.length) * 2;
    write(`\r${text}${" ".repeat(rest)}`);
    shown = text;
  };
  return {
    show(seconds, arriving) {
      if (!isWatched || seconds < SILENT) return;
      const values = { description, seconds: Math.round(seconds), left: Math.ceil(arriving ?? 0) };
      draw(
        arriving === undefined
          ? message('Waiting for "{description}": {seconds} seconds so far.', values)
          : message(
              'Waiting for "{description}": {seconds} seconds so far; the changes arrive within {left} seconds.',
              values,
            ),
      );
    },
    end(seconds) {
      if (shown === "") return;
      draw(
        message('Waited {seconds} seconds for "{description}".', {
          description,
          seconds: Math.round(seconds),
        }),
      );
      write("\n");
    },
  };
}
