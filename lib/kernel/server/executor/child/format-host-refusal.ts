import type { ErrorContent } from "../executor-message.js";
import { listPlaces } from "./list-places.js";

/** How many causes of causes are looked at. */
const DEPTH = 8;
/** What the account's guard gives its refusals. */
const CODE = "SEIGO_HOST_REFUSED";

/**
 * A refused host as a reader needs it, also where it is the cause of another error: the guard's sentence, and the lines
 * of the cell. Undefined for every other error. May throw what the value's own getters throw.
 */
export function formatHostRefusal(thrown: Error): ErrorContent | undefined {
  const refusal = findHostRefusal(thrown, DEPTH);
  if (refusal === undefined) return undefined;
  const places =
    [thrown, refusal].map(({ stack = "" }) => listPlaces(stack)).find(({ length }) => length > 0) ?? [];
  return {
    ename: thrown.name,
    evalue: thrown.message,
    traceback: [`${refusal.name}: ${refusal.message}`, ...places],
  };
}

function findHostRefusal(thrown: unknown, depth: number): Error | undefined {
  if (!(thrown instanceof Error) || depth === 0) return undefined;
  const { code, cause, errors } = thrown as { code?: unknown; cause?: unknown; errors?: unknown };
  if (code === CODE) return thrown;
  for (const other of [cause, ...(Array.isArray(errors) ? errors.slice(0, DEPTH) : [])]) {
    const found = findHostRefusal(other, depth - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
