import {
  busy,
  fail,
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
} from "../step.js";
import type { Row } from "./trial.js";

const end: readonly Step[] = [print("fine\n"), reply(), idle];
const jump: Step = ({ count, recount }) => recount(count + 2);

function number(execution_count: unknown): readonly Step[] {
  return [busy, input({ execution_count }), print("fine\n"), reply({ execution_count }), idle];
}

/** Kernels that run other code than they were sent, or count wrongly. */
export const inputs: readonly Row[] = [
  ["no code", "execute_input", [[busy, ...end]]],
  ["the code twice", "execute_input", [[busy, input(), input(), ...end]]],
  ["the code before busy", "execute_input", [[input(), busy, ...end]]],
  ["the code after idle", "execute_input", [[busy, ...end, input()], honest]],
  ["the code again after the last cell", "execute_input", [[busy, input(), ...end, later(100, input())]]],
  [
    "the code for a stranger only",
    "execute_input",
    [[busy, input({}, { parent: { msg_id: "stranger" } }), ...end]],
  ],
  ["other code", "cell 9", [[busy, input({ code: "cell 9" }), ...end]]],
  [
    "the code without its last blank",
    "コード",
    [[busy, input({ code: "cell 1" }), ...end]],
    { sources: ["cell 1 "] },
  ],
  ["the code of the cell before", "コード", [honest, [busy, input({ code: "cell 1" }), ...end]]],
  ["empty code", "コード", [[busy, input({ code: "" }), ...end]]],
  ["code that is a list", "コード", [[busy, input({ code: ["cell 1"] }), ...end]]],
  ["no code in execute_input", "コード", [[busy, input({ code: undefined }), ...end]]],
  ["a number that stays", "番号", [honest, number(1)]],
  ["a number that jumps", "番号", [honest, number(3)]],
  ["a number that jumps after the second cell", "番号", [honest, [...honest, jump], honest]],
  ["a number that begins anew", "番号", [honest, honest, number(1)]],
  ["a number that does not begin with 1", "番号", [number(7)]],
  ["a number that begins with 0", "番号", [number(0)]],
  ["a huge number", "番号", [number(2 ** 60)]],
  ["a number that is a text", "番号", [number("1")]],
  ["a number with a fraction", "番号", [number(1.5)]],
  ["a negative number", "番号", [number(-1)]],
  ["a number that is null", "番号", [number(null)]],
  ["a number that is true", "番号", [number(true)]],
  ["a number in a list", "番号", [number([1])]],
  [
    "a number that is no number",
    "読めない",
    [[busy, input(), print("fine\n"), reply({}, { text: '{"status":"ok","execution_count":NaN}' }), idle]],
  ],
  [
    "no number in the answer",
    "番号",
    [[busy, input(), print("fine\n"), reply({ execution_count: undefined }), idle]],
  ],
  ["no number in execute_input", "番号", [[busy, input({ execution_count: undefined }), ...end]]],
  [
    "another number in the answer",
    "番号",
    [[busy, input(), print("fine\n"), reply({ execution_count: 2 }), idle]],
  ],
  [
    "another number in the answer that is an error",
    "番号",
    [[busy, input(), fail(), refuse({ execution_count: 2 }), idle]],
    { raises: true },
  ],
  ["another number in the result", "番号", [[busy, input(), result({ execution_count: 4 }), reply(), idle]]],
  [
    "a result without a number",
    "番号",
    [[busy, input(), result({ execution_count: undefined }), reply(), idle]],
  ],
  [
    "tslab's silence about code, without being tslab",
    "execute_input",
    [[busy, ...end]],
    { info: { implementation: "jupyter" } },
  ],
  [
    "tslab's silence, but numbers that jump",
    "番号",
    [
      [busy, print("fine\n"), reply(), idle],
      [busy, reply({ execution_count: 4 }), idle],
    ],
    { info: { implementation: "tslab" } },
  ],
  [
    "tslab's silence, but other code",
    "コード",
    [[busy, input({ code: "cell 9" }), ...end]],
    { info: { implementation: "tslab" } },
  ],
  [
    "execute_input as the front end would send it, without a parent",
    "execute_input",
    [[busy, publish("execute_input", { code: "cell 1", execution_count: 1 }, { parent: null }), ...end]],
  ],
  [
    "tslab's silence, with its name in a list",
    "execute_input",
    [[busy, ...end]],
    { info: { implementation: ["tslab"] } },
  ],
];
