import type { ErrorContent } from "../executor-message.js";
import type { CellContext } from "./cell-context.js";
import { findRefused } from "./find-refused.js";
import { formatError } from "./format-error.js";

/** A value that a cell has thrown, as Jupyter shows it, and the closed hosts that are its reason. */
export function describeError({ refusedBefore }: CellContext, thrown: unknown): ErrorContent {
  const refused = findRefused(thrown, refusedBefore);
  return { ...formatError(thrown), ...(refused.length > 0 && { refused }) };
}
