import assert from "node:assert/strict";
import type { Json } from "../../../lib/expectation/expectation.js";
import { formatJson } from "../../../lib/expectation/json/format-json.js";

const VALUE: Json = { b: [1, [], {}, { c: null }], a: "あ\n\u2028", 1: true };

describe("formatJson()", () => {
  for (const indent of [0, 1, 2, 4]) {
    it(`writes with an indent of ${indent} as JSON.stringify does`, () =>
      assert.equal(formatJson(VALUE, { indent }), JSON.stringify(VALUE, null, indent)));
  }

  it("sorts members by code point", () =>
    assert.equal(
      formatJson({ "😀": 1, ｱ: 2, ab: 3, a: 4, B: 5, あ: 6, 10: 7, 9: 8 }, { sorted: true }),
      '{"10":7,"9":8,"B":5,"a":4,"ab":3,"あ":6,"ｱ":2,"😀":1}',
    ));
});
