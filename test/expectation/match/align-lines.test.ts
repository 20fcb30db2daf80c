import { deepEqual } from "node:assert/strict";
import { alignLines } from "../../../lib/expectation/match/align-lines.js";

describe("alignLines()", () => {
  const cases: [string, string, string, string][] = [
    ["equal lines", "a\nb", "a\nb", "a=a b=b"],
    ["a line that differs", "a\nb\nc", "a\nx\nc", "a=a b≠x c=c"],
    ["a line too few", "a\nb\nc", "a\nc", "a=a b≠ c=c"],
    ["a line too many", "a\nc", "a\nb\nc", "a=a ≠b c=c"],
    ["more lines than expected in one place", "a\nb\nc", "a\nx\ny\nc", "a=a b≠x ≠y c=c"],
    ["a hole that fits", '"<:AIDA>"', '"AIDARZPUZDIKGEMQLW77P"', '"<:AIDA>"="AIDARZPUZDIKGEMQLW77P"'],
    ["a hole that does not", '"<:AIDA>"', '"AROARZPUZDIKGEMQLW77P"', '"<:AIDA>"≠"AROARZPUZDIKGEMQLW77P"'],
    ["a JSON hole for a number", '"n":"<:integer>"', '"n":12', '"n":"<:integer>"="n":12'],
    ["a comma at the end", '"a":1', '"a":1,', '"a":1="a":1,'],
  ];
  for (const [what, expected, actual, rows] of cases) {
    it(`takes ${what}`, () => {
      const aligned = alignLines(expected.split("\n"), actual.split("\n"));
      deepEqual(
        aligned.map(({ left = "", right = "", fits }) => `${left}${fits ? "=" : "≠"}${right}`).join(" "),
        rows,
      );
    });
  }
});
