import { inspect } from "node:util";
import { type MessageValues, message } from "./message.js";

/** What a `SeigoError` carries besides its text. */
export interface SeigoErrorOptions {
  /** Facts for the text's `{name}` places, kept as the property `values`. */
  readonly values?: MessageValues;
  /** The next step for the person who reads it: an English text, translated like the first. */
  readonly next?: string;
  readonly cause?: unknown;
  /** What a program can tell it by where only name and text arrive; `SeigoError` when nothing else is said. */
  readonly name?: string;
  /** The exit status the command line ends with; 2 (wrong usage) when nothing else is said. */
  readonly exitStatus?: number;
}

/**
 * An error that a person can act on: what could not be done, why, with what value, and the next step.
 * Both texts are English keys of `ja/messages.json`; `message` is in the reader's language.
 */
export class SeigoError extends Error {
  override readonly name: string;
  readonly values: MessageValues;
  readonly next: string | undefined;
  readonly exitStatus: number;

  constructor(text: string, options: SeigoErrorOptions = {}) {
    super(message(text, options.values), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = options.name ?? "SeigoError";
    this.values = options.values ?? {};
    this.next = options.next === undefined ? undefined : message(options.next, options.values);
    this.exitStatus = options.exitStatus ?? 2;
  }

  /** What a cell shows of it: a learner needs the sentence and the next step, not the line of ours that threw. */
  [inspect.custom](): string {
    return [`${this.name}: ${this.message}`, ...(this.next === undefined ? [] : [`→ ${this.next}`])].join(
      "\n",
    );
  }
}
