import assert from "node:assert/strict";
import { parseExpectation } from "../../lib/expectation/parse-expectation.js";
import { SeigoError } from "../../lib/message/error.js";

function parse(format: string, text: string, attributes: Readonly<Record<string, string | true>> = {}) {
  return parseExpectation({
    format,
    text,
    attributes: new Map(Object.entries(attributes)),
    path: "a.md",
    line: 11,
  });
}

describe("parseExpectation()", () => {
  it("reads JSON and keeps its layout", () => {
    const text = '{ "A": "<a:arn>" }';
    assert.deepEqual(parse("json", text, { exact: true }), {
      kind: "json",
      pattern: { A: "<a:arn>" },
      exact: true,
      text,
      line: 11,
    });
  });

  it("reads text", () =>
    assert.deepEqual(parse("text", "a\nb"), { kind: "text", pattern: "a\nb", line: 11 }));

  it("reads an error without and with its text", () => {
    const error = { kind: "error", code: "AccessDenied", operation: "GetUser", line: 11 };
    assert.deepEqual(parse("text", "", { error: "AccessDenied", operation: "GetUser" }), error);
    assert.deepEqual(parse("text", "no", { error: "AccessDenied", operation: "GetUser" }), {
      ...error,
      pattern: "no",
    });
  });

  it("reads an error that is local", () =>
    assert.deepEqual(parse("text", "", { error: "TypeError", local: true }), {
      kind: "error",
      code: "TypeError",
      local: true,
      line: 11,
    }));

  const refused: readonly (readonly [title: string, ...Parameters<typeof parse>, line?: number])[] = [
    ["broken JSON", "json", '{\n  "a": tru\n}', {}, 12],
    ["empty JSON", "json", "", {}, 11],
    ["JSON that is too deep", "json", `\n${"[".repeat(501)}${"]".repeat(501)}`, {}, 12],
    ["a member that is there twice", "json", '{\n"a": 1,\n"a": 2}', {}, 13],
    ["an unknown type", "json", '{\n  "a": 1,\n  "b": "<b:strin>"\n}', {}, 13],
    ["an unknown type in an array", "json", '[\n"x",\n["<b:strin>"]]', {}, 13],
    ["an unknown type in a text", "text", "a\nb <b:strin>", {}, 12],
    ["more that is not last", "json", '["<:more>", 1]', {}],
    ["more outside an array", "json", '{"a": "<:more>"}', {}],
    ["more in a text", "text", "<:more>", {}],
    ["lines in JSON", "json", '"<:lines>"', {}],
    ["lines inside a line", "text", "a <:lines>", {}],
    ["rest as a whole value", "json", '"<:rest>"', {}],
    ["rest before other text", "text", "<:rest> a", {}],
    ["rest before other text in JSON", "json", '"a <:rest> b"', {}],
    ["an unknown attribute", "json", "1", { exactly: true }, 10],
    ["an attribute of the other kind", "text", "a", { exact: true }, 10],
    ["an attribute with a value it does not take", "json", "1", { exact: "yes" }, 10],
    ["an error without a code", "text", "a", { error: true }, 10],
    ["an operation without an error", "text", "a", { operation: "GetUser" }, 10],
    ["local without an error", "text", "a", { local: true }, 10],
    ["local with a value", "text", "a", { error: "TypeError", local: "yes" }, 10],
    ["local with an operation", "text", "", { error: "X", operation: "GetUser", local: true }, 10],
    ["an empty text", "text", "\n", {}, 10],
    ["another format", "yaml", "a: 1", {}, 10],
  ];
  for (const [title, format, text, attributes, line] of refused) {
    it(`refuses ${title}`, () =>
      assert.throws(
        () => parse(format, text, attributes),
        (error: unknown) =>
          error instanceof SeigoError &&
          error.values["line"] === (line ?? 11) &&
          error.message.includes("a.md") &&
          error.message.includes(String(line ?? 11)),
      ));
  }
});
