import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { message } from "../../../../message/message.js";
import { findContext, findLatest } from "./cell-context.js";
import { sendEvent } from "./send-event.js";

/**
 * Milliseconds before a reader is asked for a line: a stream reads ahead after every line, although the
 * program that has got its answer closes it at once.
 */
const PATIENCE = 20;

/** The input of cells. */
export interface Input {
  /** Hands over a line, or tells that nobody is there to give one. */
  answer(value: string | null): void;
}

/** Replaces `process.stdin` by a stream that asks the front end for each line. */
export function redirectInput(): Input {
  let stream: Readable | undefined;
  let isAsked = false;

  const ask = async (reader: Readable): Promise<void> => {
    const context = findContext();
    await sleep(PATIENCE);
    const cell = context.ended ? findLatest() : context;
    if (isAsked || cell.ended || cell.interrupted || reader.destroyed) return;
    if (reader.isPaused()) {
      reader.once("resume", () => void ask(reader));
      return;
    }
    isAsked = true;
    sendEvent({ type: "input", cell: cell.id });
  };
  const open = (): Readable => {
    const opened: Readable = new Readable({ highWaterMark: 0, read: () => void ask(opened) });
    return opened;
  };
  Object.defineProperty(process, "stdin", {
    configurable: true,
    get() {
      if (stream === undefined || stream.destroyed) stream = open();
      return stream;
    },
  });
  return {
    answer(value) {
      isAsked = false;
      if (value !== null) stream?.push(`${value}\n`);
      else stream?.destroy(new StdinNotImplementedError());
    },
  };
}

class StdinNotImplementedError extends Error {
  override readonly name = "StdinNotImplementedError";
  constructor() {
    super(message("The cell asks the reader for a line; nobody is there to answer."));
  }
}
