import type { Dialect, StderrText } from "./dialect.js";
import { parseInspected } from "./parse-inspected.js";

/** Prefixes that tslab's own handlers print before the inspected value. */
const UNHANDLED = /^(?:UnhandledPromiseRejection|UncaughtException): /;
const DIAGNOSTIC = /^(?:\S.* )?\d+:\d+ - /;

/** The stock tslab 1.0.22, measured. */
export const tslabDialect: Dialect = {
  // No execute_input; of an error nothing but text on stderr.
  manners: { repeatsCode: false, showsErrors: false },
  // Its task queue is reset 200 ms after an error.
  abortWindow: 200,
  runsOn: true,
  // zeromq.js puts off every 513th send to the next turn and throws EBUSY for all that follow in this one;
  // tslab does not wait for its sends, and Node's console swallows the exception.
  dropInterval: 513,
  // Its loop over the shell socket goes on from promise to promise as long as there are requests.
  turn: 10,
  // With live timers or sockets it never ends by itself.
  exitWait: 200,
  findError(stderr) {
    const texts = stderr.filter(({ text, late }) => !late && !UNHANDLED.test(text)).map(({ text }) => text);
    if (texts.length > 0 && texts.every((text) => DIAGNOSTIC.test(text))) {
      return { name: "TypeScriptError", message: texts.join("").trimEnd() };
    }
    // The thrown value is printed last, in one piece, before the reply.
    const last = texts.at(-1);
    return last === undefined ? undefined : parseInspected(last.replace(/\n$/, ""));
  },
  findUnhandled(stderr) {
    const found = stderr.find(({ text }: StderrText) => UNHANDLED.test(text));
    return found && parseInspected(found.text.replace(UNHANDLED, "").replace(/\n$/, ""));
  },
};
