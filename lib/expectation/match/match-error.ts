import { message } from "../../message/message.js";
import type { Captures, Expectation, Mismatch, Observation, Refused } from "../expectation.js";
import type { Match } from "./match.js";
import { matchLines } from "./match-lines.js";
import { describeUnproved, matchLocalError } from "./prove-error.js";

type ErrorExpectation = Extract<Expectation, { kind: "error" }>;

/** A refusal that was seen. The operation is unknown where an exception does not tell of it. */
interface Refusal {
  readonly code: string;
  readonly operation: string | undefined;
  /** Who was refused, where AWS's words say it. */
  readonly callerArn: string | undefined;
  /** What AWS said of it: all of an error's message, or the rest of the CLI's line. */
  readonly message: string;
}

/** The AWS CLI's line; from version 2.34.0 with the prefix. */
const CLI_LINE =
  /^(?:aws: \[ERROR\]: )?An error occurred \(([\w.-]+)\) when calling the (\w+) operation(?: \(reached max retries: \d+\))?: (.*)/gm;

/** Whom AWS refused, in its own words. */
const CALLER = /\bUser: (arn:[^\s,]+) is not authorized\b/;

/** The same inside another error's sentence. */
const TOLD_LINE = /An error occurred \(([\w.-]+)\)(?: when calling the \w+ operation)?: /;

const OTHER_CODE = "The cell was refused, but with another error code.";

/**
 * Holds a refusal against its expectation. It is seen in the CLI's line (on stdout, where the lesson's helper
 * and a shell with `2>&1` print it, else on stderr) and in the error that ended the cell; every one that is seen must fit,
 * and the account itself must have refused so: what is shown, anybody can print.
 */
export function matchError(
  expectation: ErrorExpectation,
  observation: Observation,
  captures: Captures,
): Match {
  if (expectation.local) {
    const wrong = matchLocalError(expectation, observation);
    if (wrong !== undefined) return { captures, mismatches: [wrong] };
    return matchText(expectation, observation, captures);
  }
  const told = observation.error === undefined ? undefined : checkThrown(expectation, observation.error);
  if (told !== undefined) return { captures, mismatches: [told] };
  const refusals = findRefusals(expectation, observation);
  if (refusals.length === 0) return { captures, mismatches: [describeNone(expectation, observation)] };
  const mismatches = refusals.flatMap((refusal) => checkRefusal(expectation, refusal));
  if (mismatches.length > 0) return { captures, mismatches };
  const unproved = refusals.flatMap((seen) => describeUnproved(seen, expectation, observation) ?? []);
  if (unproved.length > 0) return { captures, mismatches: unproved };
  return matchText(expectation, observation, captures);
}

function matchText({ pattern, line }: ErrorExpectation, observation: Observation, captures: Captures): Match {
  if (pattern === undefined) return { captures, mismatches: [] };
  return matchPattern(pattern, observation, captures, line);
}

/** Errors that are never AWS's: JavaScript's, the kernel's, and ours. */
const LOCAL_ERRORS =
  /^(?:(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI|Assertion|TypeScript|Seigo)?Error|KeyboardInterrupt)$/;

/** What is wrong with an error that AWS did not answer with; it may tell of AWS's answer in its text. */
function checkThrown(
  expectation: ErrorExpectation,
  { name, message: text }: NonNullable<Observation["error"]>,
): Mismatch | undefined {
  const wanted = formatWanted(expectation);
  if (name === "UnexpectedSuccess") {
    return differ(wanted, text, message("The call that should have been refused succeeded."));
  }
  const isLocal = name === "UnexpectedError" || LOCAL_ERRORS.test(name);
  if (!isLocal || name === expectation.code || parseLines(text).length > 0) return undefined;
  const code = TOLD_LINE.exec(text)?.[1];
  if (code === undefined) {
    return differ(wanted, `${name}: ${text}`, message("The cell ended with an error that is not AWS's."));
  }
  if (code !== expectation.code) return differ(expectation.code, code, message(OTHER_CODE));
  return differ(
    wanted,
    text,
    message("AWS refused as expected, but the cell ended with an error of its own."),
  );
}

function findRefusals(wanted: ErrorExpectation, observation: Observation): readonly Refusal[] {
  const shown = parseLines(findErrorText(observation));
  const { error } = observation;
  if (error === undefined) return shown;
  const told = parseLines(error.message);
  // Who asks for no operation is not held to it: an account that knows nobody who asks may record none.
  const operation = wanted.operation && error.operation;
  const thrown =
    told.length > 0
      ? told
      : [{ code: error.name, operation, callerArn: findCaller(error.message), message: error.message }];
  const isShown = shown.some(({ code }) => thrown.every((refusal) => refusal.code === code));
  return isShown ? shown : [...shown, ...thrown];
}

function parseLines(text: string): readonly Refusal[] {
  return [...text.matchAll(CLI_LINE)].map(([, code = "", operation, words = ""]) => ({
    code,
    operation,
    callerArn: findCaller(words),
    message: words,
  }));
}

function findCaller(words: string): string | undefined {
  return CALLER.exec(words)?.[1];
}

/** Without an exception to vouch for stdout, only stderr can tell why a cell failed. */
function findErrorText({ status, error, stdout, stderr }: Observation): string {
  const isTrusted = status === "ok" || error !== undefined;
  return isTrusted && parseLines(stdout).length > 0 ? stdout : stderr;
}

function checkRefusal({ code, operation }: ErrorExpectation, refusal: Refusal): readonly Mismatch[] {
  if (refusal.code !== code) {
    return [differ(code, refusal.code, message(OTHER_CODE))];
  }
  if (operation === undefined || refusal.operation === operation) return [];
  if (refusal.operation !== undefined) {
    return [differ(operation, refusal.operation, message("Another operation was refused."))];
  }
  const reason = message(
    "The error does not say which operation was refused. Show it with expectError, or leave out operation=.",
  );
  return [differ(operation, message("(unknown)"), reason)];
}

function formatWanted({ code, operation }: ErrorExpectation): string {
  return operation === undefined ? code : `${code} (${operation})`;
}

function describeNone(expectation: ErrorExpectation, { status, stdout, stderr }: Observation): Mismatch {
  const expected = formatWanted(expectation);
  const text = `${stdout}${stderr}`.trimEnd();
  const actual = text === "" ? message("(nothing)") : text;
  return status === "ok"
    ? differ(expected, actual, message("The cell succeeded, where an error is expected."))
    : differ(expected, actual, message("The cell ended with an error that is not AWS's."));
}

/** The text is what was printed, or what the exception says: alone, with its name, or as the CLI prints it. */
function matchPattern(
  pattern: string,
  observation: Observation,
  captures: Captures,
  line: number | undefined,
): Match {
  const { error, refused = [] } = observation;
  const shown = findErrorText(observation);
  const texts =
    parseLines(shown).length > 0 || error === undefined
      ? [shown]
      : [error.message, `${error.name}: ${error.message}`, ...formatLines(error, refused)];
  const matches = texts.map((text) => matchLines(trimText(pattern), trimText(text), captures, line));
  return (
    matches.find(({ mismatches }) => mismatches.length === 0) ?? matches[0] ?? { captures, mismatches: [] }
  );
}

/** The CLI's line for an exception, when the account has refused that call so. */
function formatLines(
  { name, message: text, operation }: NonNullable<Observation["error"]>,
  refused: readonly Refused[],
): readonly string[] {
  const isRefused = refused.some((one) => one.code === name && one.operation === operation);
  if (operation === undefined || !isRefused) return [];
  return [`An error occurred (${name}) when calling the ${operation} operation: ${text}`];
}

/** CLI v2 prints an empty line first, and from 2.34.0 a prefix: neither is part of AWS's words. */
function trimText(text: string): string {
  return dropEmptyLines(text).replace(/^aws: \[ERROR\]: /gm, "");
}

/** Without the empty lines at a text's start; no regular expression, which would overflow in millions of them. */
function dropEmptyLines(text: string): string {
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
    if (text.slice(start, end).trim() !== "") break;
    start = end + 1;
  }
  return text.slice(start);
}

function differ(expected: string, actual: string, reason: string): Mismatch {
  return { path: "", expected, actual, reason };
}
