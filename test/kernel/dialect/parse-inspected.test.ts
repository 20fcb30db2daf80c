import { deepEqual } from "node:assert/strict";
import { inspect } from "node:util";
import { parseInspected } from "../../../lib/kernel/dialect/parse-inspected.js";

class RefusedError extends Error {
  override readonly name = "RefusedError";
}

/** What the SDK throws: its `name` may differ from AWS's code. */
function awsError(name: string, Code: string, message: string): Error {
  return Object.assign(new Error(message), {
    name,
    $fault: "client",
    $metadata: { httpStatusCode: 403, attempts: 1 },
    Code,
    Error: { Type: "Sender", Code, Message: message },
  });
}

/** As EC2's client does when the answer has only the inner member. */
function awsErrorInside(Code: string, message: string): Error {
  const name = "ServiceException";
  return Object.assign(new Error(message), {
    name,
    $metadata: { attempts: 1 },
    Error: { Type: "Sender", Code },
  });
}

function withoutStack(error: Error): Error {
  Object.defineProperty(error, "stack", { value: undefined });
  return error;
}

describe("parseInspected()", () => {
  const rows: [string, unknown, { name: string; message: string }][] = [
    ["an error", new TypeError("x is no function"), { name: "TypeError", message: "x is no function" }],
    ["a message of two lines", new Error("one\ntwo"), { name: "Error", message: "one\ntwo" }],
    ["an empty message", new RangeError(), { name: "RangeError", message: "" }],
    ["a message with a colon", new Error("a: b: c"), { name: "Error", message: "a: b: c" }],
    ["a class of its own", new RefusedError("no"), { name: "RefusedError", message: "no" }],
    [
      "a Node error",
      Object.assign(new Error("not there"), { code: "ENOENT" }),
      { name: "Error", message: "not there" },
    ],
    ["a cause", new Error("outer", { cause: new TypeError("inner") }), { name: "Error", message: "outer" }],
    [
      "an aggregate",
      new AggregateError([new TypeError("a")], "both"),
      { name: "AggregateError", message: "both" },
    ],
    ["no stack", withoutStack(new TypeError("bare")), { name: "TypeError", message: "bare" }],
    [
      "no stack but properties",
      Object.assign(withoutStack(new Error("bare")), { code: 1 }),
      { name: "Error", message: "bare" },
    ],
    [
      "an AWS error whose name is its code",
      awsError("UnauthorizedOperation", "UnauthorizedOperation", "You aren't"),
      { name: "UnauthorizedOperation", message: "You aren't" },
    ],
    [
      "an AWS error whose SDK name differs",
      awsError("NoSuchEntityException", "NoSuchEntity", "The user with name X cannot be found."),
      { name: "NoSuchEntity", message: "The user with name X cannot be found." },
    ],
    [
      "an AWS error with its code in the Error member only",
      awsErrorInside("UnauthorizedOperation", "no"),
      { name: "UnauthorizedOperation", message: "no" },
    ],
    [
      "a Code that is not AWS's",
      Object.assign(new Error("m"), { Code: "Mine" }),
      { name: "Error", message: "m" },
    ],
    ["a string", "stop", { name: "Error", message: "stop" }],
    ["a string with a colon", "Note: stop", { name: "Error", message: "Note: stop" }],
    ["an object", { a: 1 }, { name: "Error", message: "{ a: 1 }" }],
    ["undefined", undefined, { name: "Error", message: "undefined" }],
  ];
  for (const [title, thrown, wanted] of rows) {
    it(`reads ${title}`, () => {
      const text = typeof thrown === "string" ? thrown : inspect(thrown);
      deepEqual(parseInspected(text), wanted);
    });
  }

  it("skips the source line and arrow of an error thrown at top level", () => {
    const text =
      'evalmachine.<anonymous>:2\nthrow new TypeError("boo");\n^\n\nTypeError: boo\n    at evalmachine.<anonymous>:2:7';
    deepEqual(parseInspected(text), { name: "TypeError", message: "boo" });
  });
  it("reads a SeigoError, which shows no stack", () => {
    deepEqual(parseInspected("SeigoError: できません。\n→ 次の手順"), {
      name: "SeigoError",
      message: "できません。\n→ 次の手順",
    });
  });
});
