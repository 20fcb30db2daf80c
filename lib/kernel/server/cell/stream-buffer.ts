import type { StreamName } from "../executor/executor-message.js";

/** Gathers what a cell prints into few messages. */
export interface StreamBuffer {
  write(name: StreamName, text: string): void;
  /** Publishes what is gathered. */
  flush(): void;
  /** Takes the last line back when it has no end and was not published yet: it is a prompt. */
  takePrompt(): string;
}

/** Milliseconds that a line without an end is kept back, longer than a reader of stdin takes to be heard. */
const PROMPT_WAIT = 60;
/** Characters in one message: front ends render a message at a time. */
const LIMIT = 256 * 1024;

/** Lines are published in the turn of the event loop after the one that brought them. */
export function createStreamBuffer(publish: (name: StreamName, text: string) => void): StreamBuffer {
  let name: StreamName = "stdout";
  let texts: string[] = [];
  let size = 0;
  let soon: NodeJS.Immediate | undefined;
  let later: NodeJS.Timeout | undefined;

  const take = (): string => {
    const text = texts.join("");
    texts = [];
    size = 0;
    if (soon !== undefined) clearImmediate(soon);
    clearTimeout(later);
    soon = undefined;
    later = undefined;
    return text;
  };
  const flush = (): void => {
    const text = take();
    if (text !== "") publish(name, text);
  };
  const flushLines = (): void => {
    const text = take();
    const end = text.lastIndexOf("\n") + 1;
    if (end > 0) publish(name, text.slice(0, end));
    if (end === text.length) return;
    texts = [text.slice(end)];
    size = text.length - end;
    later = setTimeout(flush, PROMPT_WAIT);
  };
  return {
    flush,
    write(stream, text) {
      if (stream !== name) flush();
      name = stream;
      texts.push(text);
      size += text.length;
      if (size > LIMIT) flush();
      else soon ??= setImmediate(flushLines);
    },
    takePrompt() {
      const text = take();
      const end = name === "stdout" ? text.lastIndexOf("\n") + 1 : text.length;
      if (end > 0) publish(name, text.slice(0, end));
      return text.slice(end);
    },
  };
}
