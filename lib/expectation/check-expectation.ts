import { SeigoError } from "../message/error.js";
import { message } from "../message/message.js";
import type { Captures, Expectation, Mismatch, Observation, Verdict } from "./expectation.js";
import { fillJson } from "./format-expected.js";
import { parseJson } from "./json/parse-json.js";
import { createExplainer } from "./look/create-explainer.js";
import { nameCharacters } from "./look/name-characters.js";
import { alignJson } from "./match/align-json.js";
import type { Match } from "./match/match.js";
import { matchError } from "./match/match-error.js";
import { matchJson } from "./match/match-json.js";
import { matchLines } from "./match/match-lines.js";

/**
 * Says whether what a cell did is what is printed for it. `captures` holds what earlier cells have bound;
 * the verdict's captures are those and the new ones, or nothing at all when one place differs.
 *
 * JSON and text are compared with what was shown on stdout; stderr counts for silence and for refusals. A display that
 * has no text, and that nothing could compare, is right only where an error is expected.
 * A cell that ended with an error is right only where an error is expected.
 */
export function checkExpectation(
  expectation: Expectation,
  observation: Observation,
  captures: Captures,
): Verdict {
  const match = matchExpectation(expectation, observation, captures);
  const explainLook = createExplainer();
  return match.mismatches.length === 0
    ? { matched: true, captures: match.captures }
    : {
        matched: false,
        mismatches: match.mismatches.map((mismatch) =>
          explain(mismatch, expectation, observation, explainLook),
        ),
        ...(match.rows === undefined ? {} : { rows: match.rows }),
      };
}

/** Says what else a reader has to know of a difference. */
function explain(
  mismatch: Mismatch,
  { kind }: Expectation,
  { isRaw = false }: Observation,
  explainLook: ReturnType<typeof createExplainer>,
): Mismatch {
  const sides = [mismatch.expected, mismatch.actual].map((side) =>
    kind === "json" ? readString(side) : side,
  );
  const notes = [
    explainLook(...(sides as [string, string])),
    isRaw
      ? message(
          "The output moves the cursor and is too long to be compared as a terminal shows it; it is compared as it was printed.",
        )
      : undefined,
  ];
  const reason = notes.reduce<string>(
    (told, note) => (note === undefined ? told : message("{reason} {note}", { reason: told, note })),
    mismatch.reason,
  );
  return { ...mismatch, reason };
}

/** A JSON string as the text it stands for; other values as they are shown. */
function readString(shown: string): string {
  try {
    const value: unknown = JSON.parse(shown);
    return typeof value === "string" ? value : shown;
  } catch {
    return shown;
  }
}

function matchExpectation(expectation: Expectation, observation: Observation, captures: Captures): Match {
  if (expectation.kind === "error") return matchError(expectation, observation, captures);
  if (observation.status === "error") return { captures, mismatches: [describeFailure(observation)] };
  switch (expectation.kind) {
    case "json":
      return refuseWordless(matchJsonOutput(expectation, observation.stdout, captures), observation);
    case "text": {
      const match = matchLines(expectation.pattern, observation.stdout, captures, expectation.line);
      return refuseWordless(match, observation);
    }
    case "silence":
      return matchSilence(observation, captures);
  }
}

function matchJsonOutput(
  expectation: Extract<Expectation, { kind: "json" }>,
  stdout: string,
  captures: Captures,
): Match {
  try {
    const value = parseJson(stdout, { uniqueMembers: true });
    const { pattern, line, ordered = false } = expectation;
    const match = matchJson(pattern, value, { path: "", line }, captures, expectation);
    if (match.mismatches.length === 0) return match;
    return { ...match, rows: alignJson(fillJson(pattern, captures), value, match.mismatches, ordered) };
  } catch (error) {
    if (!(error instanceof SeigoError)) throw error;
    const reason = stdout.trim() === "" ? message("Nothing was printed.") : error.message;
    const mismatch = { path: "", expected: message("one JSON value"), actual: showText(stdout), reason };
    return { captures, mismatches: [mismatch] };
  }
}

/** A match is none where something stands beside the text that nobody has compared. */
function refuseWordless(match: Match, { wordless = [] }: Observation): Match {
  if (match.mismatches.length > 0 || wordless.length === 0) return match;
  return { captures: match.captures, mismatches: [describeWordless(wordless)] };
}

function describeWordless(wordless: readonly string[]): Mismatch {
  const kinds = wordless.join(", ");
  const reason = message("Something is shown that is no text ({kinds}); it cannot be compared.", { kinds });
  return { path: "", expected: message("(nothing)"), actual: kinds, reason };
}

function matchSilence({ stdout, stderr, wordless = [] }: Observation, captures: Captures): Match {
  if (stdout === "" && stderr === "") {
    return { captures, mismatches: wordless.length === 0 ? [] : [describeWordless(wordless)] };
  }
  const text = `${stdout}${stderr}`;
  const isBlank = text.trim() === "" && text.length <= 10;
  const shown = { expected: message("(nothing)"), actual: isBlank ? nameCharacters(text) : showText(text) };
  const reason =
    stdout === ""
      ? message("Nothing should be printed, but there is output on stderr.")
      : message("Nothing should be printed.");
  return { captures, mismatches: [{ path: "", ...shown, reason }] };
}

function describeFailure({ error, stderr }: Observation): Mismatch {
  const actual = error === undefined ? showText(stderr) : `${error.name}: ${error.message}`;
  return { path: "", expected: message("success"), actual, reason: message("The cell ended with an error.") };
}

function showText(text: string): string {
  return text.trim() === "" ? message("(nothing)") : text.trimEnd();
}
