import assert from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import type { Expectation, Observation } from "../../../lib/expectation/expectation.js";
import { setLanguage } from "../../../lib/message/message.js";

setLanguage("ja");

const LINE =
  "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: You are not authorized.";
const OTHER =
  "An error occurred (AccessDenied) when calling the DescribeVpcs operation: You are not authorized.";
const TYPED = { kind: "error", code: "UnauthorizedOperation", operation: "DescribeVpcs" } as const;
const CODE = { kind: "error", code: "UnauthorizedOperation" } as const;
const WORDED = {
  ...TYPED,
  pattern:
    "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: You are<:rest>",
};

const ok = (stdout: string, stderr = ""): Observation => ({ status: "ok", stdout, stderr });
const failed = (name: string, message: string, stdout = "", stderr = ""): Observation => ({
  status: "error",
  stdout,
  stderr,
  error: { name, message },
});

const MATCHED: readonly (readonly [title: string, Expectation, Observation])[] = [
  ["the line of the lesson's helper", TYPED, ok(`${LINE}\n`)],
  ["the line of CLI 2.34", TYPED, ok(`\naws: [ERROR]: ${LINE}\n`)],
  ["its text, with the prefix that the lesson does not print", WORDED, ok(`\naws: [ERROR]: ${LINE}\n`)],
  [
    "the line on stderr of a command that failed",
    WORDED,
    { status: "error", stdout: "", stderr: `\n${LINE}\n` },
  ],
  ["a line with retries", TYPED, ok(LINE.replace("operation:", "operation (reached max retries: 4):"))],
  ["a thrown error by its code", CODE, failed("UnauthorizedOperation", "You are not authorized.")],
  ["a thrown error with the CLI's line", TYPED, failed("UnauthorizedOperation", LINE)],
  [
    "a thrown error's message",
    { ...CODE, pattern: "You are<:rest>" },
    failed("UnauthorizedOperation", "You are not."),
  ],
  [
    "a thrown error with its name",
    { ...CODE, pattern: "UnauthorizedOperation: You are<:rest>" },
    failed("UnauthorizedOperation", "You are not."),
  ],
  [
    "a line that was printed and then thrown",
    TYPED,
    failed("UnauthorizedOperation", "You are not authorized.", LINE),
  ],
  [
    "a code with dots",
    { kind: "error", code: "InvalidVpcID.NotFound" },
    ok("An error occurred (InvalidVpcID.NotFound) when calling the DescribeVpcs operation: no"),
  ],
];

const DIFFERENT: readonly (readonly [title: string, Expectation, Observation])[] = [
  ["success", TYPED, ok('{"Vpcs":[]}')],
  ["silence", TYPED, ok("")],
  ["another code", TYPED, ok(OTHER)],
  ["a code that only begins so", { kind: "error", code: "Unauthorized" }, ok(LINE)],
  ["another operation", { ...TYPED, operation: "DescribeSubnets" }, ok(LINE)],
  [
    "another text",
    {
      ...TYPED,
      pattern: "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: No.",
    },
    ok(LINE),
  ],
  ["one right and one wrong refusal", TYPED, ok(`${LINE}\n${OTHER}`)],
  ["a right line and another thrown error", TYPED, failed("TypeError", "x is not a function", LINE)],
  ["a right line, and a failure that nothing explains", TYPED, { status: "error", stdout: LINE, stderr: "" }],
  ["another thrown error", CODE, failed("AccessDenied", "no")],
  ["a thrown error when the operation is asked for", TYPED, failed("UnauthorizedOperation", "no")],
  ["a line inside another one", TYPED, ok(`it said: ${LINE}`)],
  ["an error that is not AWS's", CODE, failed("TypeScriptError", "no such name")],
];

const SUCCEEDED = "UnauthorizedOperation で断られるはずの呼び出しが成功しました: DescribeVpcs。";
const GIVEN_UP = `「権限が外れる」を 60 秒待ちましたが、あきらめました: ${SUCCEEDED}`;
const IN_SENTENCE = `エラー UnauthorizedOperation を予想していましたが、AWS は別のエラーを返しました: ${OTHER}`;

/** What is told of an error that is not AWS's own: never that of ours as a code. */
const TOLD: readonly (readonly [title: string, Observation, actual: string, reason: RegExp])[] = [
  [
    "a call that succeeded",
    failed("UnexpectedSuccess", SUCCEEDED),
    SUCCEEDED,
    /断られるはずの呼び出しが成功/,
  ],
  ["a wait for it", failed("UnexpectedSuccess", GIVEN_UP), GIVEN_UP, /断られるはずの呼び出しが成功/],
  ["another code", failed("UnexpectedError", IN_SENTENCE), "AccessDenied", /エラーコードが違います/],
  [
    "another code in a wait",
    failed("SeigoError", `待つのを: ${OTHER}`),
    "AccessDenied",
    /エラーコードが違います/,
  ],
  [
    "the right code in a wait",
    failed("SeigoError", `待つのを: ${LINE}`),
    `待つのを: ${LINE}`,
    /ほかのエラーで/,
  ],
  ["no answer", failed("SeigoError", "ECONNREFUSED"), "SeigoError: ECONNREFUSED", /AWS のものではない/],
  ["a slip of the author", failed("TypeError", "x is not"), "TypeError: x is not", /AWS のものではない/],
];

describe("checkExpectation() of an error", () => {
  for (const [title, observation, actual, reason] of TOLD) {
    it(`tells ${title}`, () => {
      const verdict = checkExpectation(CODE, observation, {});
      assert.ok(!verdict.matched);
      assert.deepEqual(
        verdict.mismatches.map((mismatch) => mismatch.actual),
        [actual],
      );
      assert.match(verdict.mismatches[0]?.reason ?? "", reason);
    });
  }

  for (const [title, expectation, observation] of MATCHED) {
    it(`takes ${title}`, () => {
      const verdict = checkExpectation(expectation, observation, {});
      assert.deepEqual(verdict, { matched: true, captures: {} });
    });
  }

  for (const [title, expectation, observation] of DIFFERENT) {
    it(`refuses ${title}`, () => {
      const verdict = checkExpectation(expectation, observation, {});
      assert.equal(verdict.matched, false);
      assert.ok(!verdict.matched && verdict.mismatches.every(({ reason }) => reason !== ""));
    });
  }

  it("binds holes of its text", () => {
    const expectation = { ...TYPED, pattern: "<:lines>\nAn error occurred (<code:string>) when <:rest>" };
    const verdict = checkExpectation(expectation, ok(LINE), {});
    assert.equal(verdict.matched && verdict.captures["code"]?.value, "UnauthorizedOperation");
  });
});

describe("checkExpectation() of silence", () => {
  const rows: readonly (readonly [title: string, observation: Observation, matched: boolean])[] = [
    ["takes nothing", ok(""), true],
    ["refuses output", ok("a"), false],
    ["refuses an empty line", ok("\n"), false],
    ["refuses output on stderr", ok("", "warning"), false],
    ["refuses an error", failed("Error", "no"), false],
  ];
  for (const [title, observation, matched] of rows) {
    it(title, () => assert.equal(checkExpectation({ kind: "silence" }, observation, {}).matched, matched));
  }
});
