import { deepEqual } from "node:assert/strict";
import { findLeftovers } from "../../lib/run/find-leftovers.js";

describe("findLeftovers()", () => {
  const cases: [string, Record<string, unknown>, Record<string, unknown>, string[]][] = [
    ["nothing when both are equal", { a: { x: [1] } }, { a: { x: [1] } }, []],
    ["what was made", {}, { b: 1, a: 1 }, ["a", "b"]],
    ["what was changed", { a: { x: 1 } }, { a: { x: 2 } }, ["a"]],
    ["what is gone", { a: 1 }, {}, ["a"]],
  ];
  for (const [what, before, after, leftovers] of cases) {
    it(`finds ${what}`, () => deepEqual(findLeftovers(before, after), leftovers));
  }
});
