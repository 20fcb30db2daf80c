import type { ExecutionError } from "../kernel.js";

/** Where an error was thrown synchronously Node puts the source line and an arrow before it. */
const ARROW = /^\S.*:\d+\n.*\n\s*\^+\n\n?/;
const STACK = /\n {4}at [\s\S]*$/;
/** An error without a stack is shown in brackets, its properties behind them. */
const BRACKETS = /^\[([\s\S]*?)\](?: \{\s[\s\S]*)?$/;
/** `Name: message`, `Name [CODE]: message`, `Name [Error]: message`, or `Name` alone. */
const HEAD = /^([A-Za-z_$][\w$.]*)(?: \[\w+\])?(?:: ([\s\S]*))?$/;
/** AWS's code, on the error itself or in its `Error` member. */
const AWS_CODE = /^ {2,4}(?:Error: \{ .*?)?Code: '([^']+)'/m;

/**
 * Name and message of a thrown value, read from what `util.inspect` prints of it.
 * An AWS error is named by its `Code`, never by the SDK's `name`; a value that is no error is named `Error`.
 */
export function parseInspected(text: string): ExecutionError {
  const error = text.replace(ARROW, "");
  const stack = STACK.exec(error)?.[0];
  const head = stack === undefined ? error.replace(BRACKETS, "$1") : error.slice(0, -stack.length);
  const match = HEAD.exec(head);
  const isText = stack === undefined && head === error;
  if (match === null || (isText && !/(?:Error|Exception)$/.test(match[1] ?? ""))) {
    return { name: "Error", message: error };
  }
  const [, name = "Error", message = ""] = match;
  const code = /'\$metadata': \{/.test(error) ? AWS_CODE.exec(error)?.[1] : undefined;
  return { name: code ?? name, message };
}
