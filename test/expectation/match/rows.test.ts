import { deepEqual, equal, ok } from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import type { Expectation } from "../../../lib/expectation/expectation.js";
import { setLanguage } from "../../../lib/message/message.js";

setLanguage("ja");

function compare(expectation: Expectation, stdout: string) {
  const verdict = checkExpectation(expectation, { status: "ok", stdout, stderr: "" }, {});
  ok(!verdict.matched);
  const rows = verdict.rows?.map(
    ({ left, right, fits }) => `${left?.trim() ?? ""}${fits ? "|" : "≠"}${right?.trim() ?? ""}`,
  );
  return { rows, paths: verdict.mismatches.map(({ path }) => path) };
}

describe("rows and list of one failure tell the same:", () => {
  const texts: [what: string, pattern: string, stdout: string, rows: string, paths: string][] = [
    ["a missing line", "a\nb\nc", "a\nc", "a|a b≠ c|c", "2 行目"],
    ["a missing first line", "x\na\nb\nc", "a\nb\nc", "x≠ a|a b|b c|c", "1 行目"],
    ["a line too many", "a\nc", "a\nb\nc", "a|a ≠b c|c", "2 行目"],
    ["another line", "a\nb\nc", "a\nx\nc", "a|a b≠x c|c", "2 行目"],
    ["a comma too many", "a\nb", "a,\nb", "a≠a, b|b", "1 行目"],
    [
      "a hole that fits below a missing line",
      "x\n<:AKIA>",
      "AKIAIOSFODNN7EXAMPLE",
      "x≠ <:AKIA>|AKIAIOSFODNN7EXAMPLE",
      "1 行目",
    ],
    ["another value of a name", "<n:integer>\n<n:integer>", "3\n4", "<n:integer>|3 <n:integer>≠4", "2 行目"],
    ["a line before a gap", "a\n<:lines>\nd", "x\nb\nd", "a≠x <:lines>| d| |b |d", "1 行目"],
    ["a line below a gap", "a\n<:lines>\nd", "a\nb\nc", "a|a <:lines>| d≠ |b |c", "2 行目"],
  ];
  for (const [what, pattern, stdout, rows, paths] of texts) {
    it(what, () => {
      const told = compare({ kind: "text", pattern }, stdout);
      deepEqual([told.rows?.join(" "), told.paths.join(" ")], [rows, paths]);
    });
  }

  const values: [
    what: string,
    expected: string,
    actual: string,
    options: object,
    rows: string,
    paths: string,
  ][] = [
    ["a member that is not compared", '{"a":1}', '{"z":0,"a":2}', {}, '{|{ "a": 1≠"a": 2, |"z": 0 }|}', "a"],
    [
      "such an object",
      '{"a":1}',
      '{"z":{"y":0},"a":2}',
      {},
      '{|{ "a": 1≠"a": 2, |"z": { |"y": 0 |} }|}',
      "a",
    ],
    [
      "a member that is not allowed",
      '{"a":1}',
      '{"a":1,"z":0}',
      { exact: true },
      '{|{ "a": 1|"a": 1, ≠"z": 0 }|}',
      "z",
    ],
    ["a missing member", '{"a":1,"b":2}', '{"a":1}', {}, '{|{ "a": 1,|"a": 1 "b": 2≠ }|}', "b"],
    [
      "a member in another place",
      '{"a":1,"b":2}',
      '{"b":2,"a":3}',
      {},
      '{|{ "a": 1,≠"a": 3, "b": 2|"b": 2 }|}',
      "a",
    ],
    [
      "an inner member",
      '{"u":{"n":"x"}}',
      '{"u":{"n":"y","i":1}}',
      {},
      '{|{ "u": {|"u": { "n": "x"≠"n": "y", |"i": 1 }|} }|}',
      "u.n",
    ],
    ["a value of another kind", '{"a":{"b":1}}', '{"a":[1]}', {}, '{|{ "a": {≠"a": [ "b": 1≠1 }≠] }|}', "a"],
    ["an element too many", "[1]", "[1,2]", {}, "[|[ 1|1, ≠2 ]|]", "[1]"],
    ["the rest of an array", '[1,"<:more>"]', "[2,3,4]", {}, '[|[ 1,≠2, "<:more>"| |3, |4 ]|]', "[0]"],
    [
      "a hole for an object",
      '{"a":"<:any>","b":1}',
      '{"a":{"c":0},"b":2}',
      {},
      '{|{ "a": "<:any>",|"a": { |"c": 0 |}, "b": 1≠"b": 2 }|}',
      "b",
    ],
    [
      "another order",
      '{"a":1,"b":2}',
      '{"b":2,"a":1}',
      { ordered: true },
      '{≠{ "a": 1,≠ "b": 2|"b": 2, ≠"a": 1 }|}',
      "",
    ],
    ["another value as a whole", "1", "2", {}, "1≠2", ""],
  ];
  for (const [what, expected, actual, options, rows, paths] of values) {
    it(what, () => {
      const told = compare({ kind: "json", pattern: JSON.parse(expected), ...options }, actual);
      deepEqual([told.rows?.join(" "), told.paths.join(" ")], [rows, paths]);
    });
  }

  it("many lines that all differ", () => {
    const lines = (word: string) => Array.from({ length: 5_000 }, (_, n) => `${word} ${n}`).join("\n");
    const { rows, paths } = compare({ kind: "text", pattern: lines("a") }, lines("b"));
    deepEqual([rows?.length, paths.length], [5_000, 5_000]);
    equal(
      rows?.every((row) => row.includes("≠")),
      true,
    );
  });
});
