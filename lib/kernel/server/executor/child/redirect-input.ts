import { Interface } from "node:readline";
import { Interface as PromisesInterface } from "node:readline/promises";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { message } from "../../../../message/message.js";
import type { CellContext, CellContexts } from "./cell-context.js";
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
export function redirectInput(contexts: CellContexts): Input {
  let stream: Readable | undefined;
  /** The stream wants a line. */
  let isWanted = false;
  /** The cell that the front end was asked for. */
  let asking: CellContext | undefined;

  const ask = async (): Promise<void> => {
    const context = contexts.find();
    await sleep(PATIENCE);
    const cell = context.ended ? contexts.latest() : context;
    const isAsked = asking !== undefined && !asking.ended;
    if (!isWanted || isAsked || cell.ended || cell.interrupted || stream === undefined) return;
    if (stream.destroyed || stream.isPaused()) return;
    asking = cell;
    sendEvent({ type: "input", cell: cell.id });
  };
  const open = (): Readable => {
    const read = (): void => {
      isWanted = true;
      void ask();
    };
    return new Readable({ highWaterMark: 0, read }).on("resume", () => void ask());
  };
  // A reader that was left open wants a line all the time; a question tells when it means it.
  for (const { prototype } of [Interface, PromisesInterface]) {
    const { question } = prototype as { question: (...args: unknown[]) => unknown };
    Object.assign(prototype, {
      question(this: unknown, ...args: unknown[]) {
        sendEvent({ type: "question", cell: contexts.find().id });
        void ask();
        return question.apply(this, args);
      },
    });
  }
  Object.defineProperty(process, "stdin", {
    configurable: true,
    get() {
      if (stream === undefined || stream.destroyed) stream = open();
      return stream;
    },
  });
  return {
    answer(value) {
      asking = undefined;
      isWanted = false;
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
