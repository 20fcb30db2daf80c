import { ends } from "./ends.js";
import { envelopes } from "./envelopes.js";
import { honestKernels } from "./honest.js";
import { inputs } from "./inputs.js";
import { outputs } from "./outputs.js";
import { replies } from "./replies.js";
import { statuses } from "./statuses.js";
import { createTrial, type KernelTrial } from "./trial.js";

/** Kernels that lie about their cells, by what they lie about. */
export const lyingKernels: Readonly<Record<string, readonly KernelTrial[]>> = {
  answers: replies.map((row) => createTrial("wrong", row)),
  states: statuses.map((row) => createTrial("wrong", row)),
  "code and numbers": inputs.map((row) => createTrial("wrong", row)),
  output: outputs.map((row) => createTrial("wrong", row)),
  envelopes: envelopes.map((row) => createTrial("wrong", row)),
  ends: ends.map((row) => createTrial("wrong", row)),
};

/** Kernels that are honest, and not all alike. */
export const oddKernels: readonly KernelTrial[] = honestKernels.map((row) => createTrial("right", row));
