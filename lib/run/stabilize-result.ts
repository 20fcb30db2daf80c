import { MASK } from "./redact/create-redactor.js";
import { redactValue } from "./redact/redact-value.js";
import type { NotebookResult } from "./result.js";

/** Made by the SDK of the milliseconds since 1970 when nobody names the session. */
const SESSION = /\baws-sdk-js-\d{13}\b/g;
/** Encrypted with a fresh nonce each time. */
const ENCODED = /(Encoded authorization failure message: )[\w+/=-]{16,}/g;

/**
 * The result with stable words for what not even a seeded account with a standing clock repeats: names of SDK
 * sessions become those of an SDK that began at `now` (different ones stay different), encoded messages are masked.
 */
export function stabilizeResult(result: NotebookResult, now: Date): NotebookResult {
  const names = new Map<string, string>();
  const stabilize = (text: string): string =>
    text
      .replace(SESSION, (name) => {
        const stable = names.get(name) ?? `aws-sdk-js-${now.getTime() + names.size}`;
        names.set(name, stable);
        return stable;
      })
      .replace(ENCODED, `$1${MASK}`);
  return {
    ...result,
    cells: result.cells.map((cell) => ({ ...cell, outputs: redactValue(cell.outputs, stabilize) })),
  };
}
