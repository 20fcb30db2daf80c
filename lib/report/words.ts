import { message } from "../message/message.js";
import type { CellStatus } from "../run/result.js";
import type { Paint } from "./paint.js";

/** One word for what became of a cell, in the reader's language. */
export function formatStatus(status: CellStatus): string {
  switch (status) {
    case "passed":
      return message("right");
    case "ran":
      return message("ran");
    case "failed":
      return message("wrong");
    case "unchecked":
      return message("not checked");
    case "timedOut":
      return message("timed out");
    case "died":
      return message("kernel died");
    case "lost":
      return message("unknown");
    case "notRun":
      return message("not run");
    case "skipped":
      return message("skipped");
    case "internalError":
      return message("error in seigo");
  }
}

/** Colours a text by what became of a cell; the text says it too. */
export function paintStatus(text: string, status: CellStatus, paint: Paint): string {
  if (status === "passed" || status === "ran") return paint.green(text);
  return status === "notRun" || status === "skipped" || status === "unchecked"
    ? paint.yellow(text)
    : paint.red(text);
}

/** Milliseconds as a reader counts them. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return message("{count} ms", { count: Math.round(milliseconds) });
  return message("{count} s", { count: (milliseconds / 1000).toFixed(1) });
}
