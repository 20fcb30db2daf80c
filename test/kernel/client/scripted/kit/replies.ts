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
  uncounted,
} from "../step.js";
import type { Row } from "./trial.js";

const aborted = reply({ status: "aborted", execution_count: undefined });

/** Kernels whose answer cannot be true. */
export const replies: readonly Row[] = [
  ["no answer", "応答を返さずに", [[...begin, idle]]],
  ["the same answer twice", "2 度応答", [[...begin, reply(), reply(), idle]]],
  ["ok, then error", "2 度応答", [[...begin, reply(), refuse(), idle]]],
  [
    "error, then ok, where an error is expected",
    "2 度応答",
    [[busy, input(), fail(), refuse(), reply(), idle]],
    { raises: true },
  ],
  ["a second answer after idle", "2 度応答", [[...begin, reply(), idle, reply()], honest]],
  [
    "a second answer while the next cell runs",
    "2 度応答",
    [honest, [busy, input(), forEarlier(refuse()), print("fine\n"), reply(), idle]],
  ],
  ["a second answer after the last cell", "2 度応答", [[...begin, reply(), idle, later(100, refuse())]]],
  [
    "an answer of the type kernel_info_reply",
    "execute_reply",
    [[...begin, reply({}, { header: { msg_type: "kernel_info_reply" } }), idle]],
  ],
  [
    "an answer of the type complete_reply, then the right one",
    "execute_reply",
    [[...begin, reply({}, { header: { msg_type: "complete_reply" } }), reply(), idle]],
  ],
  [
    "its request sent back as the answer",
    "execute_reply",
    [[...begin, reply({}, { header: { msg_type: "execute_request" } }), idle]],
  ],
  ["its answer on control", "shell", [[...begin, reply({}, { channel: "control" }), idle]]],
  ["its answer on stdin", "shell", [[...begin, reply({}, { channel: "stdin" }), idle]]],
  [
    "its answer on iopub",
    "応答を返さずに",
    [[...begin, publish("execute_reply", { status: "ok", execution_count: 1 }), idle]],
  ],
  [
    "the answer on shell and on control",
    "shell",
    [[...begin, reply(), reply({}, { channel: "control" }), idle]],
  ],
  ['the status ["ok"]', '["ok"]', [[...begin, reply({ status: ["ok"] }), idle]]],
  ["the status true", "true", [[...begin, reply({ status: true }), idle]]],
  ["the status null", "null", [[...begin, reply({ status: null }), idle]]],
  ["no status", "undefined", [[...begin, reply({ status: undefined }), idle]]],
  ['the status "OK"', "OK", [[...begin, reply({ status: "OK" }), idle]]],
  ['the status "ok" with a blank', "ok ", [[...begin, reply({ status: "ok " }), idle]]],
  ["a content that is a list", "undefined", [[...begin, reply({}, { text: '["ok"]' }), idle]]],
  ["aborted, though nothing has failed", "aborted", [[busy, aborted, idle]]],
  ["aborted, then ok", "aborted", [[busy, input(), aborted, reply(), idle]]],
  ["aborted, but it has run the cell", "aborted", [[...begin, aborted, idle]]],
  [
    "aborted after an error, then ok for what it aborted",
    "2 度応答",
    [[busy, input(), fail(), refuse(), idle], [busy, uncounted, aborted, idle, later(60, reply())], honest],
    { raises: true, sources: ["cell 1", "cell 2"] },
  ],
  [
    "aborted after an error, but what it aborted prints",
    "aborted",
    [[busy, input(), fail(), refuse(), idle], [busy, uncounted, print("ran\n"), aborted, idle], honest],
    { raises: true, sources: ["cell 1", "cell 2"] },
  ],
  ["error, but it shows none", "Refused", [[...begin, refuse(), idle]], { raises: true }],
  ["ok, but it shows an error", "Refused", [[busy, input(), fail(), reply(), idle]], { raises: true }],
  [
    "another error than the one that it shows",
    "Other",
    [[busy, input(), fail(), refuse({ ename: "Other" }), idle]],
    { raises: true },
  ],
  [
    "another message of the error than the one that it shows",
    "yes",
    [[busy, input(), fail(), refuse({ evalue: "yes" }), idle]],
    { raises: true },
  ],
  [
    "an error that it clears away, and ok",
    "Refused",
    [[busy, input(), fail(), publish("clear_output", { wait: false }), reply(), idle]],
  ],
  [
    "an error that it clears away after the next output, and ok",
    "Refused",
    [[busy, input(), fail(), publish("clear_output", { wait: true }), print("fine\n"), reply(), idle]],
  ],
  [
    "an answer for the earlier cell instead of this one",
    "2 度応答",
    [honest, [...begin, forEarlier(reply()), idle]],
  ],
  ["ok, but it names an error", "Refused", [[...begin, refuse({ status: "ok" }), idle]], { raises: true }],
  [
    "everything twice, as two processes would",
    "2 度",
    [[busy, busy, input(), input(), reply(), reply(), idle, idle]],
  ],
  [
    "the answer to the next cell before it is sent, with an id that it guesses",
    "応答を返さずに",
    [
      [...honest, reply({ execution_count: 2 }, { parent: { msg_id: "guess" } })],
      [...begin, idle],
    ],
  ],
  [
    "aborted after an error, without busy and idle",
    "busy",
    [[busy, input(), fail(), refuse(), idle], [uncounted, aborted], honest],
    { raises: true, sources: ["cell 1", "cell 2"] },
  ],
  [
    "aborted after an error, without idle",
    "idle",
    [[busy, input(), fail(), refuse(), idle], [busy, uncounted, aborted], honest],
    { raises: true, sources: ["cell 1", "cell 2"] },
  ],
];
