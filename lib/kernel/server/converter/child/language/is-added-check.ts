/** What TypeScript says of patterns, which it knows as they were in the language of `target`; Node knows its own. */
const PATTERNS = [1499, 1538] as const;
const OTHERS: ReadonlySet<number> = new Set([
  // `module X {}` should be `namespace X {}`.
  1540,
  // What is never or always `undefined`, true or false is no condition.
  2869, 2870, 2871, 2872, 2873, 2881,
]);

/**
 * Whether a message of TypeScript's is about what runs, and what the TypeScript of tslab does not mind: by such a check
 * no cell fails that runs on tslab.
 */
export function isAddedCheck(code: number): boolean {
  return (code >= PATTERNS[0] && code <= PATTERNS[1]) || OTHERS.has(code);
}
