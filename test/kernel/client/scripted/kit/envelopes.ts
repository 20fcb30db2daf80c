import { begin, busy, honest, idle, input, later, print, reply, result } from "../step.js";
import type { Row } from "./trial.js";

const id = { header: { msg_id: "again" } };

/** Kernels whose messages are in a wrong envelope. */
export const envelopes: readonly Row[] = [
  [
    "its answer to a request of another type",
    "kernel_info_request",
    [[...begin, reply({}, { parent: { msg_type: "kernel_info_request" } }), idle]],
  ],
  ["its answer to another session", "要求", [[...begin, reply({}, { parent: { session: "other" } }), idle]]],
  ["its answer to nobody", "応答を返さずに", [[...begin, reply({}, { parent: null }), idle]]],
  [
    "its answer to a request that nobody made",
    "応答を返さずに",
    [[...begin, reply({}, { parent: { msg_id: "stranger" } }), idle]],
  ],
  [
    "its answer with somebody else's address",
    "execute_reply",
    [[...begin, reply({}, { identities: [Buffer.from("other")] }), idle]],
  ],
  [
    "output to another session",
    "要求",
    [[busy, input(), print("fine\n", "stdout", { parent: { session: "other" } }), reply(), idle]],
  ],
  [
    "its answer in another session of its own",
    "同じカーネル",
    [[...begin, reply({}, { header: { session: "another" } }), idle]],
  ],
  [
    "output in another session of its own",
    "同じカーネル",
    [[busy, input(), print("fine\n", "stdout", { header: { session: "another" } }), reply(), idle]],
  ],
  [
    "everything of the second cell in another session",
    "同じカーネル",
    [honest, [busy, input({}, { header: { session: "another" } }), print("fine\n"), reply(), idle]],
  ],
  ["two messages with one id", "id", [[busy, input({}, id), print("fine\n", "stdout", id), reply(), idle]]],
  [
    "the same output twice, with one id",
    "id",
    [[busy, input(), print("fine\n", "stdout", id), print("fine\n", "stdout", id), reply(), idle]],
  ],
  [
    "its answer with the id of its busy",
    "id",
    [[({ send }) => send("iopub", "status", { execution_state: "busy" }, id), input(), reply({}, id), idle]],
  ],
  ["its answer signed with another key", "署名", [[...begin, reply({}, { isForged: true }), idle]]],
  [
    "a forged answer before the true one",
    "署名",
    [[...begin, reply({ status: "error" }, { isForged: true }), reply(), idle]],
  ],
  [
    "forged output",
    "署名",
    [[busy, input(), print("forged\n", "stdout", { isForged: true }), reply(), idle]],
  ],
  [
    "its idle signed with another key",
    "署名",
    [
      [
        ...begin,
        reply(),
        ({ send }) => send("iopub", "status", { execution_state: "idle" }, { isForged: true }),
      ],
    ],
  ],
  [
    "forged output after the last cell",
    "署名",
    [[...begin, reply(), idle, later(100, print("forged\n", "stdout", { isForged: true }))]],
  ],
  [
    "output that is no JSON",
    "読めない",
    [[busy, input(), print("", "stdout", { text: '{"name":"stdout","text":' }), reply(), idle]],
  ],
  [
    "a result with NaN in it",
    "読めない",
    [
      [
        busy,
        input(),
        ({ send }) =>
          send(
            "iopub",
            "execute_result",
            {},
            { text: '{"execution_count":1,"data":{"application/json":NaN},"metadata":{}}' },
          ),
        reply(),
        idle,
      ],
    ],
  ],
  [
    "a result whose content is null",
    "読めない",
    [
      [
        busy,
        input(),
        result(),
        ({ send }) => send("iopub", "display_data", {}, { text: "null" }),
        reply(),
        idle,
      ],
    ],
  ],
];
