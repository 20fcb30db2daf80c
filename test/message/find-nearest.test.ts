import assert from "node:assert/strict";
import { findNearest, isNear } from "../../lib/message/find-nearest.js";

describe("findNearest()", () => {
  const rows: readonly (readonly [typed: string, names: readonly string[], nearest: readonly string[]])[] = [
    // One letter deleted, inserted, replaced; two that changed places are two.
    ["number", ["nubmer", "umber", "xnumber", "lumber"], ["lumber", "umber", "xnumber"]],
    ["Arn", ["date", "ARN", "account"], ["ARN", "date", "account"]],
    [
      "DescribeInst*",
      ["DescribeInst", "DescribeHosts", "RunInstances"],
      ["DescribeInst", "DescribeHosts", "RunInstances"],
    ],
    ["kitten", ["kitchen", "sitting", "mitten"], ["mitten", "kitchen", "sitting"]],
    ["", ["ccc", "a", "bb", "dddd"], ["a", "bb", "ccc"]],
    ["あいう", ["あいえ", "かいえ", "かきえ"], ["あいえ", "かいえ", "かきえ"]],
    ["abc", ["abd", "Abe", "abf", "xyz"], ["abd", "Abe", "abf"]],
    ["abc", [], []],
    ["abc", ["x"], ["x"]],
  ];
  for (const [typed, names, nearest] of rows) {
    it(`finds ${nearest.join(", ") || "nothing"} near "${typed}"`, () =>
      assert.deepEqual(findNearest(typed, names), nearest));
  }
});

describe("isNear()", () => {
  const rows: readonly (readonly [typed: string, name: string, near: boolean])[] = [
    ["expct", "expect", true],
    ["Expected", "expect", true],
    ["example", "expect", false],
    ["rn", "run", true],
    ["rum", "run", true],
    ["lab", "run", false],
    ["", "run", false],
  ];
  for (const [typed, name, near] of rows) {
    it(`${near ? "takes" : "does not take"} "${typed}" for a slip of "${name}"`, () =>
      assert.equal(isNear(typed, name), near));
  }
});
