import { attempts } from "./kit/attempts.js";
import { failures } from "./kit/failures.js";
import { honest } from "./kit/honest.js";
import { liars } from "./kit/liars.js";

/** A notebook that lies, or only looks as if it did, and what is true of it. */
export interface LyingNotebook {
  /** What it does. */
  readonly name: string;
  readonly cells: readonly string[];
  /** What a truthful runner says of it. */
  readonly verdict: "right" | "wrong";
}

const FINE = 'console.log("fine");';

const simple: readonly LyingNotebook[] = [
  ...liars.map(([name, cell]): LyingNotebook => ({ name, cells: [cell], verdict: "wrong" })),
  ...honest.map(([name, cell]): LyingNotebook => ({ name, cells: [cell, FINE], verdict: "right" })),
];

/** Every attempt before each kind of failure. */
const crossed = attempts.map(([name, attempt]) =>
  failures.map(
    ([failure, cell]): LyingNotebook => ({
      name: `${name}, then ${failure}`,
      cells: [attempt, cell],
      verdict: "wrong",
    }),
  ),
);

/** All of them. */
export const lyingNotebooks: readonly LyingNotebook[] = [...simple, ...crossed.flat()];

/** Every attempt once, before one kind of failure after the other. */
export const lyingSample: readonly LyingNotebook[] = [
  ...simple,
  ...crossed.flatMap((one, index) => one[index % one.length] ?? []),
];
