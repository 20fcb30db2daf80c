import { SeigoError } from "../../message/error.js";
import { message } from "../../message/message.js";

/** The exit status of timeout(1). */
export const TIMED_OUT = 124;

/** A notebook's time limit and its caller's signal as one. */
export interface SessionClock {
  readonly signal: AbortSignal;
  /** True when it was the time limit that aborted. */
  isOver(): boolean;
  /** One sentence in the reader's language on the time limit. */
  describe(): string;
  stop(): void;
}

/** Starts the time limit of a notebook, in milliseconds. */
export function createClock(limit: number, signal: AbortSignal | undefined): SessionClock {
  const values = { seconds: limit / 1000 };
  const limiter = new AbortController();
  const timer = setTimeout(() => {
    const text = "The notebook's time limit of {seconds} seconds has passed.";
    limiter.abort(new SeigoError(text, { values, exitStatus: TIMED_OUT }));
  }, limit);
  return {
    signal: signal === undefined ? limiter.signal : AbortSignal.any([signal, limiter.signal]),
    isOver: () => limiter.signal.aborted && signal?.aborted !== true,
    describe: () => message("The notebook's time limit of {seconds} seconds has passed.", values),
    stop: () => clearTimeout(timer),
  };
}
