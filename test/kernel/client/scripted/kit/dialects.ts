import { busy, honest, idle, input, print, publish, reply, type Step, state } from "../step.js";
import type { Row } from "./trial.js";

const begin: readonly Step[] = [busy, input(), print("fine\n")];
const end: readonly Step[] = [reply(), idle];
const uncounted: Step = ({ count, recount }) => recount(count);
const stock: readonly Step[] = [busy, print("fine\n"), reply(), idle];
const stockFailure: readonly Step[] = [
  busy,
  print("Error: no\n    at cell\n", "stderr"),
  reply({ status: "error" }),
  idle,
];

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

/** Kernels of other versions of the protocol, and of other manners: tslab's. */
export const dialects: readonly Row[] = [
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
    "code of several scripts and line ends",
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
