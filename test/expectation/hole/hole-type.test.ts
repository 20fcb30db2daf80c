import assert from "node:assert/strict";
import { checkExpectation } from "../../../lib/expectation/check-expectation.js";
import { HOLE_TYPES } from "../../../lib/expectation/hole/hole-type.js";

/** Type → JSON values it takes, and JSON values it does not. */
const VALUES: Readonly<Record<string, readonly [taken: readonly string[], refused: readonly string[]]>> = {
  string: [
    ['"a"', '""', '"two\\nlines"'],
    ["1", "null", "[]", "true"],
  ],
  number: [
    ["1", "-2.5", "1e-05", "12345678901234567890"],
    ['"1"', "null"],
  ],
  integer: [
    ["0", "-7", "12345678901234567890"],
    ["1.5", '"1"', "true"],
  ],
  boolean: [
    ["true", "false"],
    ['"true"', "1", "null"],
  ],
  date: [
    [
      '"2026-01-31T09:00:00Z"',
      '"2026-01-31T09:00:00.123Z"',
      '"2026-01-31T09:00:00+00:00"',
      '"2026-01-31T09:00:00+0900"',
    ],
    [
      '"2026-02-30T09:00:00Z"',
      '"2026-01-31"',
      '"2026-13-01T09:00:00Z"',
      '"2026-01-31T24:00:01Z"',
      '"2026-01-31T09:00:00"',
      "1",
    ],
  ],
  arn: [
    [
      '"arn:aws:iam::123456789012:user/testuser"',
      '"arn:aws:iam::aws:policy/ReadOnlyAccess"',
      '"arn:aws-cn:s3:::bucket/key"',
    ],
    [
      '"arn:aws:iam::12345678901:user/testuser"',
      '"arn:gcp:iam::123456789012:user/x"',
      '"arn:aws:iam::123456789012:"',
      '"x arn:aws:s3:::b"',
    ],
  ],
  account: [['"123456789012"'], ['"12345678901"', '"1234567890123"', "123456789012"]],
  AIDA: [
    ['"AIDACKCEVSQ6C2EXAMPLE"'],
    [
      '"AROACKCEVSQ6C2EXAMPLE"',
      '"AIDACKCEVSQ6C2EXAMPL"',
      '"AIDACKCEVSQ6C2EXAMPLEX"',
      '"AIDAxxxxxxxxxxxxxxxxx"',
      '"AIDAXXXXXXXXXXXXXXXXX"',
      '"AIDACKCEVSQ6C1EXAMPLE"',
    ],
  ],
  AROA: [['"AROADBQP57FF2AEXAMPLE"'], ['"AIDADBQP57FF2AEXAMPLE"']],
  AGPA: [['"AGPADBQP57FF2AEXAMPLE"'], ['"AIDADBQP57FF2AEXAMPLE"']],
  AIPA: [['"AIPADBQP57FF2AEXAMPLE"'], ['"AIDADBQP57FF2AEXAMPLE"']],
  ANPA: [['"ANPADBQP57FF2AEXAMPLE"'], ['"AIDADBQP57FF2AEXAMPLE"']],
  ANVA: [['"ANVADBQP57FF2AEXAMPLE"'], ['"AIDADBQP57FF2AEXAMPLE"']],
  AKIA: [
    ['"AKIAIOSFODNN7EXAMPLE"'],
    ['"ASIAIOSFODNN7EXAMPLE"', '"AKIAIOSFODNN7EXAMPLEX"', '"AKIAXXXXXXXXXXXXXXXX"'],
  ],
  ASIA: [['"ASIAIOSFODNN7EXAMPLE"'], ['"AKIAIOSFODNN7EXAMPLE"']],
  masked: [
    ['"xxxx"', '"xxxxxxxx"'],
    ['"xxx"', '"xxxxy"', '"XXXX"'],
  ],
  session: [
    ['"botocore-session-1700000000"', '"me@example.com"'],
    ['"a"', '"a b"'],
  ],
  uuid: [['"0f0e0d0c-0b0a-0908-0706-050403020100"'], ['"0f0e0d0c0b0a09080706050403020100"']],
  any: [['"a"', "1", "null", "true", "[1]", '{"a":1}'], []],
};

const RESOURCES = Object.keys(HOLE_TYPES).filter(
  (type) => !Object.hasOwn(VALUES, type) && !["rest", "lines", "more"].includes(type),
);

function matches(type: string, stdout: string): boolean {
  const expectation = { kind: "json", pattern: `<:${type}>` } as const;
  return checkExpectation(expectation, { status: "ok", stdout, stderr: "" }, {}).matched;
}

describe("HOLE_TYPES", () => {
  for (const [type, [taken, refused]] of Object.entries(VALUES)) {
    for (const value of taken)
      it(`<:${type}> takes ${value}`, () => assert.equal(matches(type, value), true));
    for (const value of refused)
      it(`<:${type}> refuses ${value}`, () => assert.equal(matches(type, value), false));
  }

  it("has EC2's resource types", () => assert.ok(RESOURCES.length > 15 && RESOURCES.includes("vpc")));
  for (const type of RESOURCES) {
    const prefix = { instance: "i", reservation: "r" }[type] ?? type;
    it(`<:${type}> takes ids of 8 and 17 digits and nothing else`, () => {
      assert.equal(matches(type, `"${prefix}-0a1b2c3d"`), true);
      assert.equal(matches(type, `"${prefix}-0123456789abcdef0"`), true);
      assert.equal(matches(type, `"${prefix}-0123456789abcdef"`), false);
      assert.equal(matches(type, `"${prefix}-0123456789ABCDEF0"`), false);
      assert.equal(matches(type, `"x${prefix}-0a1b2c3d"`), false);
      assert.equal(matches(type, '"other-0a1b2c3d"'), false);
    });
  }
});
