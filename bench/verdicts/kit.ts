import type { Case } from "./cases.js";

/** A notebook, the kernel that runs it, and what is true of the run. */
export interface Trial extends Case {
  readonly kernel: TrialKernel;
}

/** The stock kernel, ours, or the command of another one. */
export type TrialKernel = "tslab" | "seigo" | readonly string[];

/** Trials of one kind, counted together. */
export interface Kit {
  readonly name: string;
  readonly trials: readonly Trial[];
}
