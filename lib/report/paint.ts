import pc from "picocolors";

/** Colours of a text; without colour each gives the text back. */
export type Paint = ReturnType<typeof pc.createColors>;

/** Colours for a terminal that wants them: `NO_COLOR`, and `TERM=dumb`, turn them off. */
export function createPaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  return pc.createColors(isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb");
}
