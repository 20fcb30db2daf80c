import type { ExecutorEvent } from "./executor-message.js";
import { createSeal } from "./seal.js";

/** What the executor's lines are to the kernel. */
export interface EventReader {
  /** An event; undefined for the first line, and once more for every line that its process cannot have sent so. */
  read(line: string): ExecutorEvent | "ready" | "broken";
  /** Seals a text for the process; throws before its first line has come. */
  seal(text: string): string;
}

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** What an event must hold; what has a seal, and what has none. */
const SEALED: Readonly<Record<string, (event: Fields) => boolean>> = {
  result: ({ data, metadata }) => isObject(data) && isObject(metadata),
  error: ({ error }) => isObject(error) && [error["ename"], error["evalue"]].every(isText),
  failedCall: ({ call }) => isObject(call) && isText(call["dump"]),
  rest: ({ pending }) => isText(pending),
  done: ({ completed }) => typeof completed === "boolean",
};
const UNSEALED: typeof SEALED = {
  stream: ({ name, text }) => (name === "stdout" || name === "stderr") && isText(text),
  display: ({ data, metadata }) => isObject(data) && isObject(metadata),
  clear: () => true,
  question: () => true,
  input: () => true,
};

/**
 * Reads what the process of cells writes. Cells can write there too; what bears on a verdict is sealed with a key that the
 * process has told before their first line of code, and counted, so that nothing can be made up, changed or kept back.
 */
export function createEventReader(): EventReader {
  let seal: ((text: string) => string) | undefined;
  let count = 0;
  return {
    read(line) {
      const event = parseEvent(line);
      if (event === undefined) return "broken";
      if (seal === undefined) {
        const { type, key } = event.fields;
        if (type !== "ready" || typeof key !== "string") return "broken";
        seal = createSeal(Buffer.from(key, "hex"));
        return "ready";
      }
      const { fields, text, given } = event;
      const isSealed = given !== undefined;
      const table = isSealed ? SEALED : UNSEALED;
      const type = String(fields["type"]);
      if (!Object.hasOwn(table, type) || table[type]?.(fields) !== true) return "broken";
      if (isSealed) {
        count += 1;
        if (seal(text) !== given || fields["number"] !== count) return "broken";
      }
      return fields as unknown as ExecutorEvent;
    },
    seal(text) {
      if (seal === undefined) throw new Error("the executor is not ready");
      return seal(text);
    },
  };
}

function parseEvent(
  line: string,
): { readonly fields: Fields; readonly text: string; readonly given: string | undefined } | undefined {
  // JSON has no tab inside of its texts.
  const end = line.lastIndexOf("\t");
  const text = end < 0 ? line : line.slice(0, end);
  try {
    const fields: unknown = JSON.parse(text);
    return isObject(fields) ? { fields, text, given: end < 0 ? undefined : line.slice(end + 1) } : undefined;
  } catch {
    return undefined;
  }
}
