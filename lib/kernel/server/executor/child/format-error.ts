import { inspect, types } from "node:util";
import { message } from "../../../../message/message.js";
import type { ErrorContent } from "../executor-message.js";
import { formatAwsError } from "./aws-error/format-aws-error.js";
import { formatHostRefusal } from "./format-host-refusal.js";
import { readSafely } from "./read-safely.js";

/**
 * A thrown value → what Jupyter shows. An AWS error is the line that the CLI prints, and the next step. Never throws,
 * whatever the value's getters and traps do.
 */
export function formatError(thrown: unknown): ErrorContent {
  if (!isError(thrown)) {
    const text = typeof thrown === "string" ? thrown : inspectSafely(thrown);
    return { ename: "Error", evalue: text, traceback: text.split("\n") };
  }
  const refusal = readSafely(() => formatHostRefusal(thrown), undefined);
  if (refusal !== undefined) return refusal;
  const awsError = readSafely(() => formatAwsError(thrown), undefined);
  if (awsError !== undefined) return awsError;
  const name = readSafely(() => thrown.name, undefined);
  const evalue = readSafely(() => String(thrown.message), "");
  const ename = typeof name === "string" && name !== "" ? name : "Error";
  const text = readSafely(() => inspect(thrown), `${ename}: ${evalue}`);
  return { ename, evalue, traceback: text.replace(ARROW, "").split("\n") };
}

/** Node puts a line of the compiled code and an arrow before the stack of what was thrown synchronously. */
const ARROW = /^\S+:\d+\n.*\n *\^+\n\n?/;

/** What an interrupted cell ends with; the name is the one that front ends know. */
export function formatInterrupt(): ErrorContent {
  const evalue = message("Interrupted while it ran.");
  return { ename: "KeyboardInterrupt", evalue, traceback: [`KeyboardInterrupt: ${evalue}`] };
}

function isError(value: unknown): value is Error {
  return types.isNativeError(value) || readSafely(() => value instanceof Error, false);
}

/** A value's own `inspect.custom` or getter may throw: then without them. */
function inspectSafely(value: unknown): string {
  const plain = (): string =>
    readSafely(() => inspect(value, { customInspect: false }), message("What was thrown cannot be shown."));
  return readSafely<string | undefined>(() => inspect(value), undefined) ?? plain();
}
