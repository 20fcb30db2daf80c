import { message } from "../message/message.js";
import { findCellName } from "../run/cell-name.js";
import type { Progress } from "../run/progress.js";
import type { Paint } from "./paint.js";
import { formatDuration, formatStatus, paintStatus } from "./words.js";

/** What a spinner says while something goes on; undefined when it has nothing new to say. */
export function formatActivity(progress: Progress): string | undefined {
  if (progress.type === "notebookStarted") {
    return message("{title}: starting the account and the kernel", { title: progress.notebook.title });
  }
  if (progress.type !== "cellStarted") return undefined;
  const { cell, index, total } = progress;
  return message("{number}/{total} {title}: {name}", {
    number: index + 1,
    total,
    title: cell.title,
    name: findCellName(cell),
  });
}

/** A line for something that has ended, where nothing can move on the screen; undefined for everything else. */
export function formatProgressLine(progress: Progress, paint: Paint): string | undefined {
  if (progress.type === "notebookStarted")
    return paint.bold(`${progress.notebook.title} (${progress.notebook.path})`);
  if (progress.type !== "cellEnded") return undefined;
  const { notebook, result, index, total } = progress;
  const { cell, status, duration } = result;
  const mark = paintStatus(formatStatus(status), status, paint);
  const place = `${notebook.id} ${String(index + 1).padStart(String(total).length)}/${total}`;
  return `${place} ${mark} ${cell.title} › ${findCellName(cell)} ${formatDuration(duration)}`;
}
