import type { NamedCell } from "./named-cell.js";

/** How a cell fails; what is told of it must be just that. */
export const failures: readonly NamedCell[] = [
  ["a throw", 'throw new Error("no");'],
  ["a rejection", 'void (async () => { throw new Error("no"); })();'],
  [
    "an exception in a callback",
    'setTimeout(() => { throw new Error("no"); }, 20); await new Promise((resolve) => setTimeout(resolve, 300));',
  ],
];
