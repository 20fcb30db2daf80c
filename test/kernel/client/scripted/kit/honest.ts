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
  state,
  wait,
} from "../step.js";
import type { Row } from "./trial.js";

const begin: readonly Step[] = [busy, input(), print("fine\n")];
const end: readonly Step[] = [reply(), idle];
const stranger = { parent: { msg_id: "stranger", msg_type: "kernel_info_request" } };
const stock: readonly Step[] = [busy, print("fine\n"), reply(), idle];
const stockFailure: readonly Step[] = [
  busy,
  print("Error: no\n    at cell\n", "stderr"),
  reply({ status: "error" }),
  idle,
];
const uncounted: Step = ({ count, recount }) => recount(count);

function version(number: string): readonly Step[] {
  const header = { header: { version: number } };
  return [
    state("busy", header),
    input({}, header),
    print("fine\n", "stdout", header),
    reply({}, header),
    state("idle", header),
  ];
}

/** Kernels that keep the protocol, or their dialect, in a way of their own. */
export const honestKernels: readonly Row[] = [
  ["nothing odd", "", [honest, honest, honest]],
  ["no output", "", [[busy, input(), ...end], honest]],
  ["its answer after idle", "", [[...begin, idle, wait(100), reply()], honest]],
  ["its answer before the output", "", [[busy, input(), reply(), print("fine\n"), idle], honest]],
  ["its code after the output", "", [[busy, print("fine\n"), input(), ...end], honest]],
  ["a result", "", [[busy, input(), result(), ...end], honest]],
  [
    "two results, as IPython shows every expression's",
    "",
    [[busy, input(), result(), result(), ...end], honest],
  ],
  ["an error that is expected", "", [[busy, input(), fail(), refuse(), idle], honest], { raises: true }],
  [
    "an error that is expected, its answer without name and number",
    "",
    [[busy, input(), fail(), reply({ status: "error", execution_count: undefined }), idle], honest],
    { raises: true },
  ],
  [
    "two errors, the last one in the answer",
    "",
    [[busy, input(), fail("First", "1"), fail(), refuse(), idle], honest],
    { raises: true },
  ],
  [
    "an abort after an error, which is sent again",
    "",
    [
      [busy, input(), fail(), refuse(), idle],
      [busy, uncounted, reply({ status: "aborted", execution_count: undefined }), idle],
      honest,
    ],
    { raises: true, sources: ["cell 1", "cell 2"] },
  ],
  [
    "another client's requests in between",
    "",
    [[busy, input(), state("busy", stranger), state("idle", stranger), print("fine\n"), ...end], honest],
  ],
  [
    "another client's cell in between, and its answer",
    "",
    [
      [
        busy,
        input(),
        publish("stream", { name: "stdout", text: "theirs" }, { parent: { msg_id: "stranger" } }),
        reply({ status: "error" }, { parent: { msg_id: "stranger" } }),
        ...end,
      ],
      honest,
    ],
  ],
  [
    "types that we do not know",
    "",
    [
      [
        busy,
        input(),
        publish("debug_event", { event: "x" }),
        publish("iopub_welcome", { subscription: "" }, { parent: null }),
        publish("x-progress", {}),
        ...end,
      ],
      honest,
    ],
  ],
  [
    "comms",
    "",
    [
      [
        busy,
        input(),
        publish("comm_open", { comm_id: "1", target_name: "jupyter.widget", data: {} }),
        publish("comm_msg", { comm_id: "1", data: {} }),
        publish("comm_close", { comm_id: "1", data: {} }),
        ...end,
      ],
      honest,
    ],
  ],
  [
    "displays that are changed and cleared",
    "",
    [
      [
        busy,
        input(),
        publish("display_data", { data: { "text/plain": "1" }, transient: { display_id: "d" } }),
        publish("update_display_data", { data: { "text/plain": "2" }, transient: { display_id: "d" } }),
        publish("clear_output", { wait: true }),
        ...begin.slice(2),
        ...end,
      ],
      honest,
    ],
  ],
  [
    "the display of an earlier cell changed",
    "",
    [
      [
        busy,
        input(),
        publish("display_data", { data: { "text/plain": "1" }, transient: { display_id: "d" } }),
        ...end,
      ],
      [
        busy,
        input(),
        publish("update_display_data", { data: { "text/plain": "2" }, transient: { display_id: "d" } }),
        ...end,
      ],
    ],
  ],
  ["text after idle", "", [[...begin, ...end, later(60, print("late\n"))], honest]],
  ["text after the last cell", "", [honest, [...begin, ...end, later(60, print("late\n"))]]],
  ["text for the cell before", "", [honest, [busy, input(), forEarlier(print("more\n")), ...end]]],
  [
    "an empty cell that it does not count, as IPython",
    "",
    [honest, [busy, input(), reply({ execution_count: 1 }), uncounted, idle], honest],
    { sources: ["cell 1", "  ", "cell 3"] },
  ],
  ["an empty cell that it counts", "", [honest, honest, honest], { sources: ["cell 1", "", "cell 3"] }],
  ["the client's own session in its messages, as tslab", "", [honest, honest], { session: "client" }],
  [
    "no metadata in displays",
    "",
    [[busy, input(), publish("display_data", { data: { "text/plain": "1" } }), ...end], honest],
  ],
  ["protocol 5.0", "", [version("5.0"), honest]],
  ["protocol 5.4", "", [version("5.4"), honest]],
  [
    "protocol 5.5 with subshells",
    "",
    [
      [
        busy,
        input(),
        print("fine\n", "stdout", { header: { subshell_id: null } as object }),
        reply({}, { header: { subshell_id: null } as object }),
        idle,
      ],
      honest,
    ],
    { info: { protocol_version: "5.5", supported_features: ["kernel subshells"] } },
  ],
  [
    "payloads and user expressions in its answer",
    "",
    [[...begin, reply({ payload: [{ source: "page" }], user_expressions: {} }), idle], honest],
  ],
  [
    "tslab's ways",
    "",
    [stock, stock, [busy, reply(), idle]],
    { info: { implementation: "tslab" }, session: "client" },
  ],
  [
    "tslab's ways with an error that is expected",
    "",
    [stockFailure, stock],
    { raises: true, info: { implementation: "tslab" }, session: "client" },
  ],
  [
    "tslab's ways with an abort",
    "",
    [stockFailure, [busy, uncounted, reply({ status: "abort", execution_count: undefined }), idle], stock],
    { raises: true, sources: ["cell 1", "cell 2"], info: { implementation: "jslab" }, session: "client" },
  ],
  [
    "a number of code points in every script",
    "",
    [[busy, input(), print("名前🙂\r\n"), ...end]],
    { sources: ['print("名前🙂\\u0000")\r\n\t'] },
  ],
  [
    "the name of a member that every object has",
    "",
    [honest, honest],
    { info: { implementation: "constructor" } },
  ],
  ["no name", "", [honest, honest], { info: { implementation: undefined } }],
  [
    "an empty frame before its answer",
    "",
    [[...begin, reply({}, { identities: [Buffer.from("")] }), idle], honest],
  ],
];
