import type { Place } from "../move-process.js";

/** What a spare kernel is told when it becomes one. */
export interface SpareOrder extends Place {
  readonly connectionFile: string;
}
