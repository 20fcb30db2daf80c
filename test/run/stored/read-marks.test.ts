import { deepEqual } from "node:assert/strict";
import { readMarks } from "../../../lib/run/stored/read-marks.js";

const NONE = { isCompared: true, isRaising: false, isSkipped: false };

describe("readMarks()", () => {
  const rows: readonly (readonly [what: string, tags: readonly string[], source: string, marks: object])[] = [
    ["nothing", [], "1", {}],
    ["an unknown tag", ["nbval-unknown"], "1", {}],
    ["a name that every object has", ["constructor"], "1", {}],
    ["nbval-ignore-output", ["nbval-ignore-output"], "1", { isCompared: false }],
    ["nbval-check-output", ["nbval-check-output"], "1", {}],
    ["the last of two tags", ["nbval-ignore-output", "nbval-check-output"], "1", {}],
    ["nbval-raises-exception", ["nbval-raises-exception"], "1", { isRaising: true }],
    ["raises-exception", ["raises-exception"], "1", { isRaising: true }],
    ["nbval-skip", ["nbval-skip"], "1", { isSkipped: true }],
    ["skip-execution", ["skip-execution"], "1", { isSkipped: true }],
    ["a comment in TypeScript", [], "// NBVAL_IGNORE_OUTPUT\n1", { isCompared: false }],
    ["a comment in Python or a shell", [], "1\n  ## NBVAL_SKIP  \n", { isSkipped: true }],
    ["a comment in SQL", [], "-- NBVAL_RAISES_EXCEPTION", { isRaising: true }],
    ["a comment between marks", [], "/* NBVAL_IGNORE_OUTPUT */", { isCompared: false }],
    ["a comment with Windows's line ends", [], "// NBVAL_IGNORE_OUTPUT\r\n1", { isCompared: false }],
    ["nbval's name of old", [], "# PYTEST_VALIDATE_IGNORE_OUTPUT", { isCompared: false }],
    ["a comment over a tag", ["nbval-ignore-output"], "// NBVAL_CHECK_OUTPUT", {}],
    ["a mark behind code", [], "run(); // NBVAL_SKIP", {}],
    ["a mark with more words", [], "// NBVAL_SKIP this", {}],
    ["a mark in small letters", [], "// nbval_skip", {}],
  ];
  for (const [what, tags, source, marks] of rows) {
    it(`reads ${what}`, () => {
      deepEqual(readMarks({ tags, source }), { ...NONE, ...marks });
    });
  }
});
