import type { StreamName } from "../executor/executor-message.js";

/** Gathers what a cell prints into few messages. */
export interface StreamBuffer {
  write(name: StreamName, text: string): void;
  /** Publishes what is gathered. */
  flush(): void;
  /** The next line without an end is a prompt that will be taken back. */
  expectPrompt(): void;
  /** Takes the last line back when it has no end and was not published yet: it is a prompt. */
  takePrompt(): string;
}

/** Milliseconds that a line without an end is kept back, longer than a reader of stdin takes to be heard. */
const PROMPT_WAIT = 60;
/** The same when a question was announced: on a busy machine its reader is heard late. */
const QUESTION_WAIT = 2000;
/** Milliseconds between two messages of a flood. */
const PACE = 20;
/** Characters in one message: front ends render a message at a time. */
const LIMIT = 256 * 1024;

/** Lines are published in the next turn of the event loop; those of a flood now and then, many at once. */
export function createStreamBuffer(publish: (name: StreamName, text: string) => void): StreamBuffer {
  let name: StreamName = "stdout";
  let texts: string[] = [];
  let size = 0;
  let soon: NodeJS.Immediate | undefined;
  let later: NodeJS.Timeout | undefined;
  let published = 0;
  let isPaced = false;
  let wait = PROMPT_WAIT;

  const take = (): string => {
    const text = texts.join("");
    texts = [];
    size = 0;
    clearImmediate(soon);
    clearTimeout(later);
    soon = undefined;
    later = undefined;
    isPaced = false;
    published = performance.now();
    return text;
  };
  const flush = (): void => {
    const text = take();
    wait = PROMPT_WAIT;
    if (text !== "") publish(name, text);
  };
  const flushLines = (): void => {
    const text = take();
    const end = text.lastIndexOf("\n") + 1;
    if (end > 0) publish(name, text.slice(0, end));
    if (end === text.length) return;
    texts = [text.slice(end)];
    size = text.length - end;
    later = setTimeout(flush, wait);
  };
  return {
    flush,
    write(stream, text) {
      if (stream !== name) flush();
      name = stream;
      texts.push(text);
      size += text.length;
      if (size > LIMIT) flush();
      else if (performance.now() - published > PACE) soon ??= setImmediate(flushLines);
      else if (!isPaced) {
        clearTimeout(later);
        later = setTimeout(flushLines, PACE);
        isPaced = true;
      }
    },
    expectPrompt() {
      wait = QUESTION_WAIT;
    },
    takePrompt() {
      const text = take();
      wait = PROMPT_WAIT;
      const end = name === "stdout" ? text.lastIndexOf("\n") + 1 : text.length;
      if (end > 0) publish(name, text.slice(0, end));
      return text.slice(end);
    },
  };
}
