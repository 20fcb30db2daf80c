import assert from "node:assert/strict";
import { formatJson } from "../../../lib/expectation/json/format-json.js";
import { type JsonPath, parseJson } from "../../../lib/expectation/json/parse-json.js";
import { SeigoError } from "../../../lib/message/error.js";

describe("parseJson()", () => {
  for (const text of [
    "null",
    "true",
    "0",
    "-1.5",
    '"a\\u3042\\n"',
    "[]",
    "{}",
    " [1, [2], {}] \n",
    '{"a": {"b": [null]}, "": ""}',
    '"\\\\"',
    '"\\\\\\""',
    '["\\\\", "b"]',
  ]) {
    it(`reads ${text.trim()} as JSON.parse does`, () => assert.deepEqual(parseJson(text), JSON.parse(text)));
  }

  for (const text of [
    "",
    " ",
    "tru",
    "truex",
    "nul",
    "01",
    "1.",
    ".5",
    "+1",
    "1e",
    "[1,]",
    "[1 2]",
    '{"a":1,}',
    '{"a" 1}',
    "{a: 1}",
    "{'a': 1}",
    '"a',
    '"a\nb"',
    '"\\x"',
    "1 2",
    "[",
    "{",
    '{"a"',
    "NaN",
    "Infinity",
    "undefined",
    "-",
    "/* x */ 1",
    "\u00a01",
    "\ufeff1",
    "\u000b1",
  ]) {
    it(`refuses ${JSON.stringify(text)} as JSON.parse does`, () => {
      assert.throws(() => JSON.parse(text));
      assert.throws(() => parseJson(text), SeigoError);
    });
  }

  const places: readonly (readonly [text: string, line: number, column: number])[] = [
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['{\n  "a": tru\n}', 2, 8],
    ["[1,\n", 2, 1],
    ['{"a": "x\ny"}', 1, 7],
    ["{} x", 1, 4],
    ["[1,\n 01]", 2, 3],
    ['[\n  "a" "b"\n]', 2, 7],
    ["[1,\r\n-]", 2, 1],
  ];
  for (const [text, line, column] of places) {
    it(`says where ${JSON.stringify(text)} is wrong`, () =>
      assert.throws(
        () => parseJson(text),
        (error: unknown) =>
          error instanceof SeigoError && error.values["line"] === line && error.values["column"] === column,
      ));
  }

  for (const text of ["1.0", "1e-05", "12345678901234567890", "-0", "1.10", "1E5", "1e400", "-0.0"]) {
    it(`keeps the digits of ${text}`, () => assert.equal(formatJson(parseJson(text)), text));
  }

  it("reads what Python writes, when asked to", () =>
    assert.equal(formatJson(parseJson("[NaN, -Infinity]", { python: true })), "[NaN,-Infinity]"));

  it("keeps a member named __proto__", () => {
    const value = parseJson('{"__proto__": {"a": 1}}');
    assert.equal(formatJson(value), '{"__proto__":{"a":1}}');
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
  });

  it("refuses a member that is there twice, when asked to", () => {
    assert.deepEqual(parseJson('{"a": 1, "a": 2}'), { a: 2 });
    assert.throws(() => parseJson('{"a": 1, "a": 2}', { uniqueMembers: true }), SeigoError);
  });

  it("tells where each value is", () => {
    const places: (readonly [JsonPath, number])[] = [];
    parseJson('{"a": [1, {"b": null}]}', { onValue: (path, offset) => places.push([[...path], offset]) });
    assert.deepEqual(places, [
      [[], 0],
      [["a"], 6],
      [["a", 0], 7],
      [["a", 1], 10],
      [["a", 1, "b"], 16],
    ]);
  });

  it("reads a string of megabytes", () => {
    const text = `"${"x\\n".repeat(2_000_000)}"`;
    assert.equal((parseJson(text) as string).length, 4_000_000);
  });
});
