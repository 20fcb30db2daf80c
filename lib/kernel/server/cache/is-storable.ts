import type { ConvertedCell } from "../converted-cell.js";

/** Access key ids, secret keys and session tokens: a text with one of them is not written to disk. */
const SECRET = /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|(?<![\w+/])[A-Za-z0-9+/]{40}(?![\w+/])|[A-Za-z0-9+/]{200,}/;
/** A module or its types were not found: they may be there the next time. */
const NOT_FOUND = new Set([2306, 2307, 2732, 2792, 7016]);

/** Whether a converted cell may be kept for later runs. */
export function isStorable(source: string, { diagnostics }: ConvertedCell): boolean {
  if (SECRET.test(source)) return false;
  return !diagnostics.some(({ file, code }) => {
    // A `tsconfig.json` that cannot be read, which may name others.
    return file?.endsWith(".json") || (code !== undefined && NOT_FOUND.has(code));
  });
}
