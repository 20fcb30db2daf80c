import assert from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import type { Expectation, Observation, Refused } from "../../../lib/expectation/expectation.js";
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

const USER = "arn:aws:iam::123456789012:user/testuser";
const ADMIN = "arn:aws:iam::123456789012:user/admin";
const NAMED = `${LINE.replace("You are not authorized.", "")}You are not authorized to perform this operation. User: ${USER} is not authorized to perform: ec2:DescribeVpcs`;
const refused: readonly Refused[] = [
  { code: "UnauthorizedOperation", operation: "DescribeVpcs", callerArn: USER },
  { code: "InvalidVpcID.NotFound", operation: "DescribeVpcs", callerArn: USER },
];

const ok = (stdout: string, stderr = ""): Observation => ({ status: "ok", stdout, stderr, refused });
const failed = (name: string, message: string, stdout = "", stderr = ""): Observation => ({
  status: "error",
  stdout,
  stderr,
  error: { name, message },
  refused,
});
/** An error of which the kernel knows what was called. */
const called = (operation: string, text: string): Observation => ({
  ...failed("UnauthorizedOperation", text),
  error: { name: "UnauthorizedOperation", message: text, operation },
});
/** What the account tells instead. */
const but = (observation: Observation, ...told: readonly Refused[]): Observation => ({
  ...observation,
  refused: told,
});
const { refused: _, ...UNKNOWN } = ok(LINE);

const MATCHED: readonly (readonly [title: string, Expectation, Observation])[] = [
  ["the line of the lesson's helper", TYPED, ok(`${LINE}\n`)],
  ["the line of CLI 2.34", TYPED, ok(`\naws: [ERROR]: ${LINE}\n`)],
  ["its text, with the prefix that the lesson does not print", WORDED, ok(`\naws: [ERROR]: ${LINE}\n`)],
  [
    "the line on stderr of a command that failed",
    WORDED,
    { status: "error", stdout: "", stderr: `\n${LINE}\n`, refused },
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
    "a thrown error as the CLI prints it",
    { ...CODE, pattern: LINE },
    called("DescribeVpcs", "You are not authorized."),
  ],
  [
    "a thrown error as the CLI prints it, with a hole",
    WORDED,
    called("DescribeVpcs", "You are not authorized."),
  ],
  ["a thrown error by its code and operation", TYPED, called("DescribeVpcs", "no")],
  [
    "a thrown error's message, when its operation is known",
    { ...TYPED, pattern: "You are<:rest>" },
    called("DescribeVpcs", "You are not."),
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
  [
    "a thrown error as the CLI prints another code",
    { ...CODE, pattern: OTHER },
    called("DescribeVpcs", "You are not authorized."),
  ],
  [
    "a thrown error as the CLI prints another operation",
    { ...CODE, pattern: LINE.replace("DescribeVpcs", "DescribeSubnets") },
    called("DescribeVpcs", "You are not authorized."),
  ],
  [
    "a thrown error as the CLI prints another text",
    { ...CODE, pattern: `${LINE} No.` },
    called("DescribeVpcs", "You are not authorized."),
  ],
  [
    "a thrown error as the CLI prints it, when nobody knows what was called",
    { ...CODE, pattern: LINE },
    failed("UnauthorizedOperation", "You are not authorized."),
  ],
  ["a thrown error of another operation", TYPED, called("DescribeSubnets", "no")],
  [
    "a thrown error as the CLI prints it, when the account refused another call",
    { ...CODE, pattern: LINE },
    but(called("DescribeVpcs", "You are not authorized."), {
      code: "UnauthorizedOperation",
      operation: "DescribeSubnets",
    }),
  ],
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

const CREDENTIALS = { kind: "error", code: "CredentialsProviderError", local: true } as const;

/** What is shown is held against what the account says of itself. */
const PROVED: readonly (readonly [title: string, Expectation, Observation, reason: RegExp | undefined])[] = [
  ["refused by the account", TYPED, ok(LINE), undefined],
  ["to that caller", TYPED, ok(NAMED), undefined],
  ["among others", TYPED, but(ok(LINE), { code: "AuthFailure" }, ...refused), undefined],
  ["a line that was only printed", TYPED, but(ok(LINE)), /その答えではありません/],
  ["a line on stderr that was only printed", TYPED, but(ok("", LINE)), /その答えではありません/],
  [
    "a thrown error that was made up",
    CODE,
    but(failed("UnauthorizedOperation", "no")),
    /その答えではありません/,
  ],
  [
    "another operation was refused",
    TYPED,
    but(ok(LINE), { code: "UnauthorizedOperation", operation: "DescribeSubnets" }),
    /その答えではありません/,
  ],
  [
    "another operation than the line says, when none is asked for",
    CODE,
    but(ok(LINE), { code: "UnauthorizedOperation", operation: "DescribeSubnets" }),
    /その答えではありません/,
  ],
  [
    "refused with another code",
    TYPED,
    but(ok(LINE), { code: "AuthFailure", operation: "DescribeVpcs" }),
    /その答えではありません/,
  ],
  [
    "refused to another caller",
    TYPED,
    but(ok(NAMED), { code: "UnauthorizedOperation", operation: "DescribeVpcs", callerArn: ADMIN }),
    /その答えではありません/,
  ],
  [
    "refused to nobody known",
    TYPED,
    but(ok(NAMED), { code: "UnauthorizedOperation", operation: "DescribeVpcs" }),
    /その答えではありません/,
  ],
  [
    "a thrown error of a call that the account has not recorded, when no operation is asked for",
    CODE,
    but(called("DescribeVpcs", "no"), { code: "UnauthorizedOperation" }),
    undefined,
  ],
  ["an account that keeps no record", TYPED, UNKNOWN, /証明するものがありません/],
  [
    "an error of JavaScript's, without local",
    { kind: "error", code: "TypeError" },
    failed("TypeError", "x"),
    /local/,
  ],
  ["a local error", CREDENTIALS, failed("CredentialsProviderError", "no"), undefined],
  [
    "a local error of JavaScript's",
    { ...CREDENTIALS, code: "TypeError" },
    failed("TypeError", "x"),
    undefined,
  ],
  [
    "a local error with its text",
    { ...CREDENTIALS, pattern: "Could not <:rest>" },
    failed("CredentialsProviderError", "Could not load"),
    undefined,
  ],
  [
    "a local error with another text",
    { ...CREDENTIALS, pattern: "Could not <:rest>" },
    failed("CredentialsProviderError", "no"),
    /./,
  ],
  ["a local error that does not come", CREDENTIALS, ok(""), /エラーになるはず/],
  [
    "a local error that was only printed",
    CREDENTIALS,
    ok("CredentialsProviderError: no"),
    /エラーになるはず/,
  ],
  ["another local error", CREDENTIALS, failed("TypeError", "x"), /ほかのエラー/],
  [
    "a local error with which AWS answered",
    { ...CREDENTIALS, code: "UnauthorizedOperation" },
    failed("UnauthorizedOperation", "no"),
    /local を外して/,
  ],
];

describe("checkExpectation() of an error", () => {
  for (const [title, expectation, observation, reason] of PROVED) {
    it(`${reason === undefined ? "takes" : "refuses"} ${title}`, () => {
      const verdict = checkExpectation(expectation, observation, {});
      const told = verdict.matched ? undefined : verdict.mismatches.map((one) => one.reason).join("\n");
      if (reason === undefined) assert.equal(told, undefined);
      else assert.match(told ?? "", reason);
    });
  }

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
