import assert from "node:assert/strict";
import { AwsError } from "../../../lib/sandbox/protocol/aws-error.js";
import { checkConstraints } from "../../../lib/sandbox/protocol/check-constraints.js";
import { isSatisfied } from "../../../lib/sandbox/protocol/is-satisfied.js";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { readModel } from "../../../lib/sandbox/protocol/read-model.js";
import { type ServiceName, services } from "../services.js";

const ROLE = "arn:aws:iam::123456789012:role/toy";
const NAME = "It must contain only alphanumeric characters and/or the following: +=,.@_-";

/** An input that AWS takes. */
const ACCEPTED: readonly (readonly [ServiceName, operation: string, input: Members])[] = [
  ["iam", "CreateUser", { UserName: "a".repeat(64) }],
  ["iam", "CreateUser", { UserName: "A+=,.@-_" }],
  ["iam", "CreateUser", { UserName: "alice", Path: "/a/b/" }],
  ["sts", "AssumeRole", { RoleArn: ROLE, RoleSessionName: "ab", DurationSeconds: 900 }],
  ["sts", "AssumeRole", { RoleArn: ROLE, RoleSessionName: "ab", DurationSeconds: 43200 }],
  ["sts", "AssumeRole", { RoleArn: ROLE, RoleSessionName: "a".repeat(64), ExternalId: "x".repeat(1224) }],
  ["ec2", "DescribeVpcs", { MaxResults: 5 }],
  ["ec2", "RunInstances", { MinCount: 1, MaxCount: 1 }],
  ["ec2", "DescribeInstanceTypes", { InstanceTypes: ["no.such"] }],
];

/** An input that AWS refuses, and the code and text. */
const REFUSED: readonly (readonly [
  ServiceName,
  operation: string,
  input: Members,
  code: string,
  text: string,
])[] = [
  [
    "iam",
    "CreateUser",
    {},
    "ValidationError",
    "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must not be null",
  ],
  [
    "iam",
    "CreateUser",
    { UserName: "a".repeat(65) },
    "ValidationError",
    "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64",
  ],
  [
    "iam",
    "CreateUser",
    { UserName: "a b" },
    "ValidationError",
    `The specified value for userName is invalid. ${NAME}`,
  ],
  [
    "iam",
    "CreateUser",
    { UserName: "alice", Path: "a" },
    "ValidationError",
    "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.",
  ],
  [
    "iam",
    "UpdateAccessKey",
    { AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "x" },
    "ValidationError",
    "1 validation error detected: Value at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive, Expired]",
  ],
  [
    "iam",
    "UpdateAccessKey",
    { AccessKeyId: "short", Status: "x" },
    "ValidationError",
    "2 validation errors detected: Value at 'accessKeyId' failed to satisfy constraint: Member must have length greater than or equal to 16; Value at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive, Expired]",
  ],
  [
    "iam",
    "TagUser",
    { UserName: "alice", Tags: [{ Key: "a", Value: "" }, { Key: "" }] },
    "ValidationError",
    "3 validation errors detected: Value at 'tags.2.member.key' failed to satisfy constraint: Member must have length greater than or equal to 1; Value at 'tags.2.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+; Value at 'tags.2.member.value' failed to satisfy constraint: Member must not be null",
  ],
  [
    "sts",
    "AssumeRole",
    { RoleArn: ROLE, RoleSessionName: "Session1:2" },
    "ValidationError",
    "1 validation error detected: Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
  ],
  [
    "sts",
    "AssumeRole",
    { RoleArn: ROLE, RoleSessionName: "ab", DurationSeconds: 899 },
    "ValidationError",
    "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
  ],
  [
    "sts",
    "AssumeRole",
    { RoleArn: ROLE, RoleSessionName: ":" },
    "ValidationError",
    "2 validation errors detected: Value ':' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*; Value ':' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
  ],
  [
    "sts",
    "AssumeRole",
    { RoleArn: ROLE, RoleSessionName: "a".repeat(65), DurationSeconds: 43201, ExternalId: "x" },
    "ValidationError",
    `3 validation errors detected: Value '${"a".repeat(65)}' at 'roleSessionName' failed to satisfy constraint: Member must have length less than or equal to 64; Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200; Value 'x' at 'externalId' failed to satisfy constraint: Member must have length greater than or equal to 2`,
  ],
  ["ec2", "RunInstances", {}, "MissingParameter", "The request must contain the parameter MaxCount"],
  [
    "ec2",
    "RunInstances",
    { MinCount: 1, MaxCount: 1, InstanceType: "t3.tiny" },
    "InvalidParameterValue",
    "Invalid value 't3.tiny' for InstanceType.",
  ],
  [
    "ec2",
    "CreateVpc",
    { TagSpecifications: [{ ResourceType: "x", Tags: [] }] },
    "InvalidParameterValue",
    "'x' is not a valid taggable resource type for this operation.",
  ],
  [
    "ec2",
    "DescribeVpcs",
    { MaxResults: 4 },
    "InvalidParameterValue",
    "Value ( 4 ) for parameter MaxResults is invalid. Expecting a value greater than or equal to 5.",
  ],
  [
    "ec2",
    "DescribeInstanceTypes",
    { MaxResults: 101 },
    "InvalidMaxResults",
    "Value ( 101 ) for parameter maxResults is invalid. Expecting a value from ( 5 ) to  ( 100 ).",
  ],
];

/** Patterns as AWS writes them for Java, a text that fits and one that does not. */
const PATTERNS: readonly (readonly [pattern: string, fitting: string, other: string])[] = [
  ["[\\w+=,.@-]+", "a+b", "a b"],
  ["(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)", "/a/", "/a"],
  ["[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+", "a\nb", "あ"],
  ["[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", "あ-1", "a\\b"],
  ["a|b", "b", "ab"],
];

describe("checkConstraints()", () => {
  const operationOf = (service: ServiceName, name: string) =>
    readModel(service).operations[name] ?? assert.fail(name);

  for (const [service, name, input] of ACCEPTED) {
    it(`takes ${service}'s ${name} with ${JSON.stringify(input).slice(0, 70)}`, () => {
      checkConstraints(operationOf(service, name), input, services[service].refuseViolations);
    });
  }

  for (const [service, name, input, code, text] of REFUSED) {
    it(`refuses ${service}'s ${name} with ${JSON.stringify(input).slice(0, 70)}`, () => {
      assert.throws(
        () => checkConstraints(operationOf(service, name), input, services[service].refuseViolations),
        (error) => {
          assert.ok(error instanceof AwsError, String(error));
          assert.deepEqual([error.code, error.status, error.message], [code, 400, text]);
          return true;
        },
      );
    });
  }

  it("looks at nothing but what is missing in a dry run", () => {
    const run = operationOf("ec2", "RunInstances");
    checkConstraints(
      run,
      { MinCount: 1, MaxCount: 1, InstanceType: "t3.tiny", DryRun: true },
      services.ec2.refuseViolations,
    );
    assert.throws(() => checkConstraints(run, { DryRun: true }, services.ec2.refuseViolations), {
      code: "MissingParameter",
    });
  });

  for (const [pattern, fitting, other] of PATTERNS) {
    it(`holds ${pattern} against the whole text`, () => {
      assert.deepEqual(
        [fitting, other].map((text) => isSatisfied({ type: "pattern", pattern }, text)),
        [true, false],
      );
    });
  }
});
