import {
  busy,
  forEarlier,
  honest,
  idle,
  input,
  later,
  print,
  reply,
  type Step,
  state,
  wait,
} from "../step.js";
import type { Row } from "./trial.js";

const middle: readonly Step[] = [input(), print("fine\n")];
const nobody = { parent: null };
const stranger = { parent: { msg_id: "stranger" } };

/** Kernels that say wrongly what they are doing. */
export const statuses: readonly Row[] = [
  ["no busy", "busy", [[...middle, reply(), idle]]],
  ["no busy, no code, no output", "busy", [[reply(), idle]]],
  ["an answer and nothing else", "出力", [[reply()]]],
  ["no idle", "出力", [[busy, ...middle, reply()]]],
  ["busy twice", "busy", [[busy, busy, ...middle, reply(), idle]]],
  ["busy again after the answer", "busy", [[busy, ...middle, reply(), busy, idle]]],
  ["busy again after idle", "busy", [[busy, ...middle, reply(), idle, busy], honest]],
  ["busy again after the last cell", "busy", [[busy, ...middle, reply(), idle, later(100, busy)]]],
  ["busy late, after the answer", "busy", [[...middle, reply(), wait(150), busy, idle]]],
  ["idle twice", "idle", [[busy, ...middle, reply(), idle, idle]]],
  [
    "idle again while the next cell runs",
    "idle",
    [honest, [busy, input(), forEarlier(idle), print("fine\n"), reply(), idle]],
  ],
  ["idle first, then busy", "idle", [[idle, ...middle, reply(), busy]]],
  ["idle in the middle", "execute_input", [[busy, idle, ...middle, reply()]]],
  [
    "starting in the middle",
    "starting",
    [[busy, input(), state("starting"), print("fine\n"), reply(), idle]],
  ],
  [
    "restarting in the middle",
    "restarting",
    [[busy, input(), state("restarting"), print("fine\n"), reply(), idle]],
  ],
  [
    "restarting in the middle, for nobody",
    "restarting",
    [[busy, input(), state("restarting", nobody), print("fine\n"), reply(), idle]],
  ],
  [
    "starting in the middle, for a stranger",
    "starting",
    [[busy, input(), state("starting", stranger), print("fine\n"), reply(), idle]],
  ],
  ["restarting between two cells", "restarting", [[...honest, state("restarting", nobody)], honest]],
  [
    "autorestarting after the last cell",
    "autorestarting",
    [[...honest, later(100, state("autorestarting", nobody))]],
  ],
  ["dead, and goes on", "dead", [[busy, input(), state("dead"), print("fine\n"), reply(), idle]]],
  ["a state that is null", "null", [[busy, input(), state(null), print("fine\n"), reply(), idle]]],
  [
    "a state that is a list",
    "状態",
    [[busy, input(), print("fine\n"), reply(), idle, state(["idle"])], honest],
  ],
  ["its idle for the cell before", "出力", [honest, [busy, ...middle, reply(), forEarlier(idle)]]],
];
