import { message } from "../../message/message.js";
import type { Expectation, Mismatch, Observation, Refused } from "../expectation.js";

type ErrorExpectation = Extract<Expectation, { kind: "error" }>;

/** A refusal as it was shown: what is not shown is not held against the account's record. */
type Shown = { readonly [Member in keyof Required<Refused>]: Refused[Member] | undefined };

/** Says what is missing when the account does not tell of a refusal that was shown; undefined when it does. */
export function describeUnproved(
  shown: Shown,
  { code, operation = shown.operation }: ErrorExpectation,
  { refused }: Observation,
): Mismatch | undefined {
  const wanted = formatRefusal({ ...shown, code, operation });
  if (refused === undefined) {
    const reason = message("This account keeps no record of what it refuses, so nothing proves the refusal.");
    return { path: "", expected: wanted, actual: message("(unknown)"), reason };
  }
  const isProved = refused.some(
    (one) =>
      one.code === code &&
      (operation === undefined || one.operation === operation) &&
      (shown.callerArn === undefined || one.callerArn === shown.callerArn) &&
      (shown.message === undefined || one.message === undefined || isSaid(shown.message, one.message)),
  );
  if (isProved) return undefined;
  const actual = refused.length === 0 ? message("(nothing)") : refused.map(formatRefusal).join("\n");
  const reason = message(
    "The account did not refuse so while the cell ran: what is shown is not its answer. For an error that never reaches AWS, write: error={code} local",
    { code },
  );
  return { path: "", expected: wanted, actual, reason };
}

/** Says what is wrong with an error that must not have left the process; undefined when nothing is. */
export function matchLocalError(
  { code }: ErrorExpectation,
  { error, refused = [] }: Observation,
): Mismatch | undefined {
  if (error === undefined) {
    const reason = message("The cell succeeded, where an error is expected.");
    return { path: "", expected: code, actual: message("(nothing)"), reason };
  }
  const actual = `${error.name}: ${error.message}`;
  if (error.name !== code) {
    return { path: "", expected: code, actual, reason: message("The cell ended with another error.") };
  }
  if (!refused.some((one) => one.code === code)) return undefined;
  const reason = message("AWS answered with this error: leave out the word local.");
  return { path: "", expected: code, actual, reason };
}

/** Whether both begin with the same line, whatever the blanks in it: of more, the CLI's line holds nothing. */
function isSaid(shown: string, recorded: string): boolean {
  return readFirstLine(shown) === readFirstLine(recorded);
}

function readFirstLine(text: string): string {
  const [line = ""] = text.trim().split(/[\r\n]/, 1);
  return line.replace(/\s+/g, " ").trim();
}

function formatRefusal({ code, operation, callerArn, message: words }: Partial<Shown>): string {
  const call = operation === undefined ? "" : ` (${operation})`;
  const said = words === undefined ? "" : `: ${readFirstLine(words)}`;
  return `${code}${call}${callerArn === undefined ? "" : ` ${callerArn}`}${said}`;
}
