import { inspect } from "node:util";
import { isAwsAnswer } from "../../../../../lesson/refusal/aws-error.js";
import { findOperation } from "../../../../../lesson/refusal/observe-operations.js";
import type { FailedCall } from "../../executor-message.js";
import { maskSecrets } from "./mask-secrets.js";

/** How many errors are looked at behind a thrown one: a wait's holds what `expectError` threw, and that AWS's. */
const DEPTH = 5;

/** The call to AWS whose error a thrown value is, or was caused by. Never throws, whatever the value does. */
export function findFailedCall(thrown: unknown): FailedCall | undefined {
  try {
    let error = thrown;
    for (let depth = 0; depth < DEPTH && error instanceof Error; depth += 1) {
      if (isAwsAnswer(error) || findOperation(error) !== undefined) return describeCall(error);
      error = error.cause;
    }
  } catch {
    // A getter or a proxy of the cell's own.
  }
  return undefined;
}

function describeCall(error: Error): FailedCall {
  const { requestId } = ("$metadata" in error ? error.$metadata : {}) as { readonly requestId?: unknown };
  const dump = maskSecrets(inspect(error));
  return { dump, ...(typeof requestId === "string" && { requestId }) };
}
