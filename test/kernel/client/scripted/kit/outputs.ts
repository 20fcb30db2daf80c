import {
  busy,
  fail,
  forEarlier,
  honest,
  idle,
  input,
  later,
  print,
  publish,
  refuse,
  reply,
  result,
  type Step,
  show,
} from "../step.js";
import type { Row } from "./trial.js";

const begin: readonly Step[] = [busy, input()];
const end: readonly Step[] = [reply(), idle];
const ask: Step = ({ send }) =>
  send("shell", "input_request", { prompt: "name: ", password: false }, { channel: "stdin" });

/** Kernels whose output is not the cell's, or cannot be shown. */
export const outputs: readonly Row[] = [
  ["output before busy", "stream", [[print("early\n"), ...begin, ...end]]],
  ["an error before busy", "error", [[fail(), ...begin, refuse(), idle]], { raises: true }],
  ["text without text", "stream", [[...begin, publish("stream", { name: "stdout" }), ...end]]],
  ["text that is a list", "stream", [[...begin, publish("stream", { name: "stdout", text: ["a"] }), ...end]]],
  ["text of a stream that is not there", "stream", [[...begin, print("a\n", "stdlog"), ...end]]],
  ["a display without data", "display_data", [[...begin, publish("display_data", { metadata: {} }), ...end]]],
  [
    "a display whose data are a text",
    "display_data",
    [[...begin, publish("display_data", { data: "2" }), ...end]],
  ],
  [
    "an error without a name",
    "error",
    [[...begin, publish("error", { traceback: [] }), refuse(), idle]],
    { raises: true },
  ],
  ["a result after idle", "execute_result", [[...begin, ...end, result()], honest]],
  [
    "a result for the cell before",
    "execute_result",
    [honest, [...begin, forEarlier(result({ execution_count: 1 })), ...end]],
  ],
  ["an error after the last cell", "Refused", [[...begin, ...end, later(100, fail())]]],
  ["an error for the cell before", "Refused", [honest, [...begin, forEarlier(fail()), ...end]]],
  [
    "an error after idle, where another is expected",
    "Late",
    [[...begin, fail(), refuse(), idle, later(100, fail("Late", "too"))]],
    { raises: true },
  ],
  [
    "an error after idle, before the answer, where one is expected",
    "Refused",
    [[...begin, idle, fail(), reply()]],
    { raises: true },
  ],
  ["an error for nobody", "Refused", [[...begin, fail("Refused", "no", { parent: null }), ...end]]],
  [
    "an error for a request that nobody made",
    "Refused",
    [[...begin, fail("Refused", "no", { parent: { msg_id: "stranger" } }), ...end], honest],
  ],
  [
    "an error for nobody after the last cell",
    "Refused",
    [honest, [...begin, ...end, later(100, fail("Refused", "no", { parent: null }))]],
  ],
  [
    "a display changed for nobody",
    "update_display_data",
    [[...begin, show("display_data", "1"), show("update_display_data", "2", { parent: null }), ...end]],
  ],
  [
    "an earlier cell's display changed for a request that nobody made",
    "update_display_data",
    [
      [...begin, show("display_data", "1"), ...end],
      [...begin, show("update_display_data", "2", { parent: { msg_id: "stranger" } }), ...end],
    ],
  ],
  [
    "a display changed for nobody after the last cell",
    "update_display_data",
    [
      [
        ...begin,
        show("display_data", "1"),
        ...end,
        later(100, show("update_display_data", "2", { parent: null })),
      ],
    ],
  ],
  ["a question to the reader", "name: ", [[...begin, ask, ...end]]],
  [
    "a question to the reader, where an error is expected",
    "name: ",
    [[...begin, ask, fail(), refuse(), idle]],
    { raises: true },
  ],
  ["a question to the reader after idle", "name: ", [[...begin, ...end, ask], honest]],
  ["a question for the cell before", "name: ", [honest, [...begin, forEarlier(ask), ...end]]],
  [
    "an answer of the reader's own on stdin",
    "iopub",
    [[...begin, ({ send }) => send("shell", "input_reply", { value: "x" }, { channel: "stdin" }), ...end]],
  ],
  [
    "output on shell",
    "execute_reply",
    [[...begin, ({ send }) => send("shell", "stream", { name: "stdout", text: "a" }), ...end]],
  ],
];
