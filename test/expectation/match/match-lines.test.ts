import assert from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import { formatCaptures } from "../../../lib/expectation/format-captures.js";
import { setLanguage } from "../../../lib/message/message.js";

setLanguage("ja");

function check(pattern: string, stdout: string) {
  return checkExpectation({ kind: "text", pattern }, { status: "ok", stdout, stderr: "" }, {});
}

const MATCHED: readonly (readonly [title: string, pattern: string, stdout: string])[] = [
  ["the same text", "a\nb", "a\nb\n"],
  ["white space at the ends of lines", "a  \nb", "a\nb \t\n\n\n"],
  ["Windows line ends", "a\nb", "a\r\nb\r\n"],
  ["a hole in a line", "id = <:AKIA>", "id = AKIAIOSFODNN7EXAMPLE"],
  ["the rest of a line", "refused.<:rest>", "refused. User: x"],
  ["an empty rest", "refused.<:rest>", "refused."],
  ["any number of lines", "a\n<:lines>\nd", "a\nb\nc\nd"],
  ["no line at all", "a\n<:lines>\nb", "a\nb"],
  ["lines at the end", "a\n<:lines>", "a\nb\nc"],
  ["lines at the start", "<:lines>\nc", "a\nb\nc"],
  ["lines twice", "<:lines>\nb\n<:lines>\nd", "a\nb\nb\nc\nd"],
  ["anything", "<:lines>", ""],
  [
    "a later place when a name does not fit below the first",
    "<:lines>\nx <n:integer>\n<:lines>\ny <n:integer>",
    "x 1\nx 2\ny 2",
  ],
  ["an empty line in between", "a\n\nb", "a\n\nb"],
  ["an escaped hole", "\\<:lines>", "<:lines>"],
  ["a number that was met twice", "<n:integer> of <n:integer>", "3 of 3"],
];

const DIFFERENT: readonly (readonly [
  title: string,
  pattern: string,
  stdout: string,
  path: string,
  hole?: string,
])[] = [
  ["another text", "a\nb", "a\nc", "2 行目"],
  ["a text that only begins so", "a", "ab", "1 行目"],
  ["a text that only ends so", "b", "ab", "1 行目"],
  ["a missing line", "a\nb", "a", "2 行目"],
  ["a line too many", "a", "a\nb", "2 行目"],
  ["white space at the start of a line", "a", " a", "1 行目"],
  ["a missing empty line", "a\n\nb", "a\nb", "2 行目"],
  ["nothing", "a", "", "1 行目"],
  ["a hole that does not fit", "id = <id:AKIA>", "id = x", "1 行目", "<id:AKIA>"],
  ["another value for the same name", "<n:integer> of <n:integer>", "3 of 4", "1 行目", "<n:integer>"],
  ["13 digits for an account", "<:account><:rest>", "1234567890123", "1 行目", "<:account>"],
  ["lines that come nowhere", "a\n<:lines>\nd", "a\nb\nc", "2 行目"],
  ["lines in another order", "<:lines>\nb\n<:lines>\na", "a\nb", "3 行目"],
  ["a line that comes too early", "a\n<:lines>\na", "a", "2 行目"],
  ["lines of which the last does not end the text", "<:lines>\nb", "a\nb\nc", "1 行目"],
];

describe("checkExpectation() of text", () => {
  for (const [title, pattern, stdout] of MATCHED) {
    it(`takes ${title}`, () => assert.equal(check(pattern, stdout).matched, true));
  }

  for (const [title, pattern, stdout, path, hole] of DIFFERENT) {
    it(`refuses ${title}`, () => {
      const verdict = check(pattern, stdout);
      assert.equal(verdict.matched, false);
      const [mismatch] = verdict.matched ? [] : verdict.mismatches;
      assert.equal(mismatch?.path, path);
      assert.equal(mismatch?.hole, hole);
    });
  }

  it("binds parts of lines, and lines", () => {
    const verdict = check("key <id:AKIA>\n<body:lines>\nend", "key AKIAIOSFODNN7EXAMPLE\na\nb\nend");
    assert.deepEqual(verdict.matched && formatCaptures(verdict.captures), {
      id: "AKIAIOSFODNN7EXAMPLE",
      body: "a\nb",
    });
  });

  it("shows every line that differs", () => {
    const verdict = check("a\nb\nc", "x\nb\ny");
    assert.deepEqual(
      !verdict.matched && verdict.mismatches.map(({ expected, actual }) => [expected, actual]),
      [
        ["a", "x"],
        ["c", "y"],
      ],
    );
  });

  it("does not search a long output again and again", () => {
    const pattern = `${"<:lines>\nx\n".repeat(8)}<:lines>\nnever`;
    const started = performance.now();
    assert.equal(check(pattern, "x\n".repeat(300)).matched, false);
    assert.ok(performance.now() - started < 5_000);
  });

  it("does not look at stderr", () => {
    const observation = { status: "ok", stdout: "a", stderr: "warning" } as const;
    assert.equal(checkExpectation({ kind: "text", pattern: "a" }, observation, {}).matched, true);
  });
});
