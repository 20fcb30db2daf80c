import {
  begin,
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
  state,
  uncounted,
  wait,
} from "../step.js";
import type { Row } from "./trial.js";

const end: readonly Step[] = [reply(), idle];
const stranger = { parent: { msg_id: "stranger", msg_type: "kernel_info_request" } };

/** Kernels that keep the protocol in a way of their own. */
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
  [
    "displays of nobody's that no cell shows, changed as they were and without an id",
    "",
    [
      [
        busy,
        input(),
        show("update_display_data", "1", { parent: null }),
        show("display_data", "1"),
        show("update_display_data", "1", { parent: { msg_id: "stranger" } }),
        publish("update_display_data", { data: { "text/plain": "2" } }, { parent: null }),
        publish("display_data", { data: { "text/plain": "2" } }, { parent: null }),
        publish("stream", { name: "stderr", text: "theirs" }, { parent: null }),
        ...end,
      ],
      honest,
    ],
  ],
  [
    "a display changed for the request after its cell",
    "",
    [[busy, input(), show("display_data", "1"), ...end, later(60, show("update_display_data", "2"))], honest],
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
];
