import assert from "node:assert/strict";
import type { Json } from "../../../lib/expectation/expectation.js";
import { formatJson } from "../../../lib/expectation/json/format-json.js";

const VALUE: Json = { b: [1, [], {}, { c: null }], a: "あ\n\u2028", 1: true };

describe("formatJson()", () => {
  for (const indent of [0, 1, 2, 4]) {
    it(`writes with an indent of ${indent} as JSON.stringify does`, () =>
      assert.equal(formatJson(VALUE, { indent }), JSON.stringify(VALUE, null, indent)));
  }

  it("indents as JSON.stringify does, 500 levels deep, and not below", () => {
    const nest = (depth: number): Json => {
      let value: Json = [1, 2];
      for (let level = 1; level < depth; level += 1) value = [value];
      return value;
    };
    assert.equal(formatJson(nest(500), { indent: 1 }), JSON.stringify(nest(500), null, 1));
    assert.ok(formatJson(nest(501), { indent: 1 }).includes(`${" ".repeat(500)}[1,2]\n`));
  });

  it("sorts members by code point", () =>
    assert.equal(
      formatJson({ "😀": 1, ｱ: 2, ab: 3, a: 4, B: 5, あ: 6, 10: 7, 9: 8 }, { python: true }),
      '{"10":7,"9":8,"B":5,"a":4,"ab":3,"あ":6,"ｱ":2,"😀":1}',
    ));

  const numbers: readonly (readonly [value: number, text: string])[] = [
    [0, "0"],
    [-1, "-1"],
    [0.5, "0.5"],
    [0.0001, "0.0001"],
    [0.00001, "1e-05"],
    [-0.0000123, "-1.23e-05"],
    [1e-10, "1e-10"],
    [1e-180, "1e-180"],
    [1e21, "1e+21"],
  ];
  for (const [value, text] of numbers) {
    it(`writes ${value} as Python does`, () => assert.equal(formatJson(value, { python: true }), text));
  }
});
