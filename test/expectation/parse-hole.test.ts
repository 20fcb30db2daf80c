import assert from "node:assert/strict";
import { parsePattern } from "../../lib/expectation/hole/parse-pattern.js";
import { parseHole } from "../../lib/expectation/parse-hole.js";
import { SeigoError } from "../../lib/message/error.js";

const account = { name: "account", type: "account", text: "<account:account>" };
const vpc = { name: undefined, type: "vpc", text: "<:vpc>" };

describe("parseHole()", () => {
  it("reads name and type", () => assert.deepEqual(parseHole("<account:account>"), account));
  it("reads a hole without a name", () => assert.deepEqual(parseHole("<:vpc>"), vpc));

  for (const text of ["<account>", "account", "<a:b", "<1:arn>", "<a b:arn>", ""]) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => parseHole(text), SeigoError));
  }

  it("suggests the nearest type and lists all", () => {
    assert.throws(
      () => parseHole("<id:strin>"),
      (error: unknown) =>
        error instanceof SeigoError &&
        error.values["nearest"] === "string" &&
        /\bAIDA, AROA\b/.test(error.next ?? "") &&
        error.message.includes("<id:strin>"),
    );
  });

  it("does not take a member that every object has for a type", () =>
    assert.throws(() => parseHole("<id:constructor>"), SeigoError));
});

describe("parsePattern()", () => {
  const rows: readonly (readonly [title: string, text: string, pattern: ReturnType<typeof parsePattern>])[] =
    [
      ["finds holes in a text", "arn:<account:account>:<:vpc>", ["arn:", account, ":", vpc]],
      ["leaves <name> as it is", "List<String> of <name>", ["List<String> of <name>"]],
      ["leaves a web address as it is", "<https://example.com>", ["<https://example.com>"]],
      ["leaves a mail address as it is", "<mailto:a@example.com>", ["<mailto:a@example.com>"]],
      ["takes a backslash as an escape", "a \\<:vpc> b", ["a <:vpc> b"]],
      ["escapes what is no type", "\\<xs:element>", ["<xs:element>"]],
      ["takes two backslashes for one before a hole", "\\\\<:vpc>", ["\\", vpc]],
      ["takes three backslashes for one and an escape", "\\\\\\<:vpc>", ["\\<:vpc>"]],
      ["leaves other backslashes", "C:\\dir \\<name> \\", ["C:\\dir \\<name> \\"]],
      ["has nothing for nothing", "", []],
    ];
  for (const [title, text, pattern] of rows) {
    it(title, () => assert.deepEqual(parsePattern(text), pattern));
  }
});
