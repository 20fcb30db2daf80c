import assert from "node:assert/strict";
import type { Captures, Expectation } from "../../lib/expectation/expectation.js";
import { formatExpected } from "../../lib/expectation/format-expected.js";
import { setLanguage } from "../../lib/message/message.js";

setLanguage("ja");

const CAPTURES: Captures = {
  account: { value: "123456789012", hole: "<account:account>", path: "Account" },
  n: { value: 3, hole: "<n:integer>", path: "N" },
};

describe("formatExpected()", () => {
  const rows: readonly (readonly [title: string, expectation: Expectation, text: string])[] = [
    [
      "fills bound holes of JSON, keeps the others and the order",
      { kind: "json", pattern: { b: "arn:<account:account>:<name:string>", a: ["<n:integer>", "<:more>"] } },
      '{\n    "b": "arn:123456789012:<name:string>",\n    "a": [\n        3,\n        "<:more>"\n    ]\n}',
    ],
    [
      "fills bound holes of a text",
      { kind: "text", pattern: "a <account:account>\n<:lines>\nn=<n:integer>" },
      "a 123456789012\n<:lines>\nn=3",
    ],
    ["shows an escaped hole as it is printed", { kind: "text", pattern: "\\<:arn>" }, "<:arn>"],
    [
      "shows an error's text",
      { kind: "error", code: "X", pattern: "no <account:account>" },
      "no 123456789012",
    ],
    [
      "shows an error as the CLI prints it",
      { kind: "error", code: "X", operation: "GetUser" },
      "An error occurred (X) when calling the GetUser operation: <:rest>",
    ],
    ["shows silence", { kind: "silence" }, "（なし）"],
  ];
  for (const [title, expectation, text] of rows) {
    it(title, () => assert.equal(formatExpected(expectation, CAPTURES), text));
  }
});
