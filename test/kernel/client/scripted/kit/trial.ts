import type { Content } from "../../../../../lib/kernel/protocol/message.js";
import type { Script } from "../serve-script.js";
import type { Step } from "../step.js";

/** A kernel, the notebook that it is given, and what is true of the run. */
export interface KernelTrial {
  readonly name: string;
  readonly verdict: "right" | "wrong";
  readonly script: Script;
  readonly cells: readonly { readonly source: string; readonly tags?: readonly string[] }[];
  /** A part of what must be said about it. */
  readonly says?: string;
}

/** What a kernel does, what has to be said about it, and its steps for each cell. */
export type Row = readonly [
  name: string,
  says: string,
  cells: readonly (readonly Step[])[],
  options?: {
    readonly info?: Content;
    readonly session?: string;
    /** The notebook expects an error of its first cell. */
    readonly raises?: boolean;
    /** The code of its cells, where it matters. */
    readonly sources?: readonly string[];
  },
];

/** Makes a trial of a row. */
export function createTrial(verdict: KernelTrial["verdict"], row: Row): KernelTrial {
  const [name, says, steps, { raises = false, sources = [], ...rest } = {}] = row;
  const cells = (sources.length > 0 ? sources : steps.map((_, index) => `cell ${index + 1}`)).map(
    (source, index) => ({ source, ...(raises && index === 0 ? { tags: ["raises-exception"] } : {}) }),
  );
  return { name, verdict, script: { cells: steps, ...rest }, cells, ...(says === "" ? {} : { says }) };
}
