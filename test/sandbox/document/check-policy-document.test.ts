import assert from "node:assert/strict";
import { checkPolicyDocument, type PolicyKind } from "../../../lib/sandbox/document/check-policy-document.js";

const STATEMENT = { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::bucket" };
const SYNTAX = "Syntax errors in policy.";
const LEGACY = "The policy failed legacy parsing";
const VERSION = "Policy document must be version 2012-10-17 or greater.";
const NO_ACTIONS = "Policy statement must contain actions.";
const NO_RESOURCES = "Policy statement must contain resources.";
const NO_VENDOR = "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
const IAM_PATH =
  'IAM resource path must either be "*" or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.';

/** A policy of the current version with one or more statements. */
const policy = (...statements: unknown[]) => ({ Version: "2012-10-17", Statement: statements });
const without = (key: string, more: object = {}) => {
  const { [key as "Effect"]: _, ...rest } = { ...STATEMENT, ...more };
  return rest;
};

const MALFORMED: readonly (readonly [string, unknown, string])[] = [
  ["text that is not JSON", "no JSON", SYNTAX],
  ["a list", [], SYNTAX],
  ["null", null, SYNTAX],
  ["an unknown member", { ...policy(STATEMENT), Comment: "x" }, SYNTAX],
  ["no version", { Statement: STATEMENT }, VERSION],
  ["the version of 2008", { Version: "2008-10-17", Statement: STATEMENT }, VERSION],
  ["a version that does not exist", { Version: "2012-10-18", Statement: STATEMENT }, SYNTAX],
  ["a version that is no text", { Version: 2012, Statement: STATEMENT }, SYNTAX],
  ["an id that is no text", { ...policy(STATEMENT), Id: {} }, SYNTAX],
  ["no statement", { Version: "2012-10-17" }, SYNTAX],
  ["an empty list of statements", policy(), SYNTAX],
  ["a statement that is no object", policy("x"), SYNTAX],
  ["an unknown member of a statement", policy({ ...STATEMENT, Comment: "x" }), SYNTAX],
  ["no effect", policy(without("Effect")), SYNTAX],
  ["an effect that does not exist", policy({ ...STATEMENT, Effect: "Perhaps" }), SYNTAX],
  ["a Sid that is no text", policy({ ...STATEMENT, Sid: [] }), SYNTAX],
  ["Action and NotAction", policy({ ...STATEMENT, NotAction: "s3:Get*" }), SYNTAX],
  ["Action and an empty NotAction", policy({ ...STATEMENT, NotAction: [] }), SYNTAX],
  ["Resource and NotResource", policy({ ...STATEMENT, NotResource: "*" }), SYNTAX],
  ["an action that is no text", policy({ ...STATEMENT, Action: {} }), SYNTAX],
  ["a list in a list of actions", policy({ ...STATEMENT, Action: [[]] }), SYNTAX],
  ["a resource that is no text", policy({ ...STATEMENT, Resource: { a: "*" } }), SYNTAX],
  ["a resource among others that is no text", policy({ ...STATEMENT, Resource: ["x", {}] }), SYNTAX],
  ["a condition that is a list", policy({ ...STATEMENT, Condition: [] }), SYNTAX],
  ["a condition that is a text", policy({ ...STATEMENT, Condition: "a" }), SYNTAX],
  ["a condition that is null", policy({ ...STATEMENT, Condition: null }), SYNTAX],
  ["an operator without keys", policy({ ...STATEMENT, Condition: { Bool: "true" } }), SYNTAX],
  ["an operator with a list", policy({ ...STATEMENT, Condition: { DateGreaterThan: [] } }), SYNTAX],
  ["an unknown operator", policy({ ...STATEMENT, Condition: { Equals: { a: "1" } } }), SYNTAX],
  [
    "two colons in an operator",
    policy({ ...STATEMENT, Condition: { "ForAnyValue::Bool": { a: "1" } } }),
    SYNTAX,
  ],
  ["a condition's value that is an object", policy({ ...STATEMENT, Condition: { Bool: { a: {} } } }), SYNTAX],
  [
    "a principal",
    policy({ ...STATEMENT, Principal: "*" }),
    "Policy document should not specify a principal.",
  ],
  ["an effect in the wrong case", policy({ ...STATEMENT, Effect: "allow" }), LEGACY],
  ["an effect in the wrong case and no version", { Statement: { ...STATEMENT, Effect: "allow" } }, VERSION],
  ["a date that is none", policy({ ...STATEMENT, Condition: { DateGreaterThan: { a: "soon" } } }), LEGACY],
  [
    "a month that does not exist",
    policy({ ...STATEMENT, Condition: { DateLessThan: { a: "234-13" } } }),
    LEGACY,
  ],
  [
    "a zone of one digit",
    policy({ ...STATEMENT, Condition: { DateLessThan: { a: "2016-12-13t2:00:00.593194+1" } } }),
    LEGACY,
  ],
  [
    "a fraction of ten digits",
    policy({ ...STATEMENT, Condition: { DateLessThan: { a: "2016-12-13t2:00:00.1999999999+10:59" } } }),
    LEGACY,
  ],
  [
    "a number of seconds that is too large",
    policy({ ...STATEMENT, Condition: { DateLessThan: { a: "9223372036854775808" } } }),
    LEGACY,
  ],
  ["an S3 ARN that is too short", policy({ ...STATEMENT, Resource: "arn:aws:s3::bucket" }), LEGACY],
  [
    "an S3 ARN that is too short and no action",
    policy({ Effect: "Allow", Resource: "arn:aws:s3::bucket" }),
    LEGACY,
  ],
  ["an ARN without a service", policy({ ...STATEMENT, Resource: "arn:aws::::bucket" }), LEGACY],
  ["a short ARN without a service", policy({ ...STATEMENT, Resource: "arn:aws::bucket" }), LEGACY],
  [
    "a Sid with a hyphen",
    policy({ ...STATEMENT, Sid: "a-b" }),
    "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
  ],
  [
    "a Sid twice",
    policy({ ...STATEMENT, Sid: "a" }, { Effect: "Allow", Sid: "a" }),
    "Statement IDs (SID) in a single policy must be unique.",
  ],
  [
    "a resource that is no ARN",
    policy({ ...STATEMENT, Resource: "bucket" }),
    'Resource bucket must be in ARN format or "*".',
  ],
  ["an empty resource", policy({ ...STATEMENT, Resource: "" }), 'Resource  must be in ARN format or "*".'],
  [
    "a resource that is no ARN before an action that is none",
    policy({ ...STATEMENT, Action: "s:3:List", Resource: "bucket" }),
    'Resource bucket must be in ARN format or "*".',
  ],
  [
    "an unknown partition",
    policy({ ...STATEMENT, Resource: ["arn:error:s3:::bucket", "arn:error:s3::bucket"] }),
    'Partition "error" is not valid for resource "arn:error:s3:::bucket".',
  ],
  [
    "an ARN that is too short, filled up",
    policy({ ...STATEMENT, Resource: "a:b:c" }),
    'Partition "b" is not valid for resource "arn:b:c:*:*:*".',
  ],
  [
    "an ARN without arn",
    policy({ ...STATEMENT, Resource: "aws:s3:::bucket" }),
    'Partition "s3" is not valid for resource "arn:s3:::bucket:*".',
  ],
  [
    "an ARN that is too long",
    policy({ ...STATEMENT, Resource: "a:b:c:d:e:f:g:h" }),
    'Partition "b" is not valid for resource "arn:b:c:d:e:f:g:h".',
  ],
  [
    "an ARN of a partition alone",
    policy({ ...STATEMENT, Resource: "arn:aws" }),
    "Resource vendor must be fully qualified and cannot contain regexes.",
  ],
  [
    "a service with a wildcard",
    policy({ ...STATEMENT, Resource: "arn:aws:*:*:*:*" }),
    "Resource vendor must be fully qualified and cannot contain regexes.",
  ],
  ["an IAM resource of no kind", policy({ ...STATEMENT, Resource: "arn:aws:iam:::alice" }), IAM_PATH],
  [
    "an IAM resource with a region",
    policy({ ...STATEMENT, Resource: "arn:aws:iam:us-east-1::user/alice" }),
    "IAM resource arn:aws:iam:us-east-1::user/alice cannot contain region information.",
  ],
  [
    "an S3 resource with a region",
    policy({ ...STATEMENT, Resource: "arn:aws:s3:us-east-1::bucket" }),
    "Resource arn:aws:s3:us-east-1::bucket can not contain region information.",
  ],
  ["no action", policy(without("Action")), NO_ACTIONS],
  ["neither action nor resource", policy({ Effect: "Allow" }), NO_ACTIONS],
  ["an empty list of actions", policy({ ...STATEMENT, Action: [] }), NO_ACTIONS],
  ["an action without a vendor", policy({ ...STATEMENT, Action: "ListBucket" }), NO_VENDOR],
  ["an empty NotAction", policy(without("Action", { NotAction: "" })), NO_VENDOR],
  [
    "an action without a vendor before a missing resource",
    policy({ Effect: "Allow", Action: "List" }),
    NO_VENDOR,
  ],
  ["an impossible vendor", policy({ ...STATEMENT, Action: "a a:List" }), "Vendor a a is not valid"],
  [
    "an action with two colons",
    policy({ ...STATEMENT, Action: "s3:List:x" }),
    "Actions/Condition can contain only one colon.",
  ],
  ["no resource", policy(without("Resource")), NO_RESOURCES],
  ["an empty list of resources", policy({ ...STATEMENT, Resource: [] }), NO_RESOURCES],
];

const WELL_FORMED: readonly (readonly [string, unknown, PolicyKind?])[] = [
  ["a single statement", { Version: "2012-10-17", Statement: STATEMENT }],
  ["an id", { ...policy(STATEMENT), Id: "an id" }],
  ["everything", policy({ ...STATEMENT, Action: "*", Resource: "*" })],
  ["NotAction and NotResource", policy({ Effect: "Deny", NotAction: "s3:*", NotResource: "*" })],
  ["a vendor that does not exist", policy({ ...STATEMENT, Action: "aaaaa:List" })],
  ["a vendor with a dot", policy({ ...STATEMENT, Action: "ec2.amazonaws.com:DescribeVpcs" })],
  ["an action with spaces", policy({ ...STATEMENT, Action: "iam: a b " })],
  ["a short ARN of another service", policy({ ...STATEMENT, Resource: "arn:aws:service" })],
  ["a service that does not exist", policy({ ...STATEMENT, Resource: "arn:aws:invalid:::x" })],
  ["a variable", policy({ ...STATEMENT, Resource: `arn:aws:iam::*:user/\${aws:username}` })],
  ["an IAM pattern", policy({ ...STATEMENT, Resource: "arn:aws:iam::123456789012:*" })],
  ["an empty condition", policy({ ...STATEMENT, Condition: {} })],
  ["an unknown operator without keys", policy({ ...STATEMENT, Condition: { x: {} } })],
  ["a key without values", policy({ ...STATEMENT, Condition: { DateGreaterThan: { a: [] } } })],
  ["a set operator", policy({ ...STATEMENT, Condition: { "ForAnyValue:StringEqualsIfExists": { a: "b" } } })],
  ["Null", policy({ ...STATEMENT, Condition: { Null: { "aws:TagKeys": true } } })],
  ["values of every type", policy({ ...STATEMENT, Condition: { StringEquals: { a: ["b", 1, false] } } })],
  ["a date", policy({ ...STATEMENT, Condition: { DateLessThan: { a: "2019-07-01T13:20:15Z" } } })],
  [
    "a date with a zone",
    policy({ ...STATEMENT, Condition: { DateLessThan: { a: "2016-12-13t2:00:00.593194+23" } } }),
  ],
  ["part of a date", policy({ ...STATEMENT, Condition: { DateLessThan: { a: "01T" } } })],
  ["a date before 1970", policy({ ...STATEMENT, Condition: { DateLessThan: { a: "-292275054" } } })],
  ["an inline policy without a version", { Statement: STATEMENT }, "inline"],
  ["an inline policy of 2008", { Version: "2008-10-17", Statement: STATEMENT }, "inline"],
];

describe("checkPolicyDocument()", () => {
  for (const [name, document, message] of MALFORMED) {
    it(`refuses ${name}`, () => {
      const text = typeof document === "string" ? document : JSON.stringify(document);
      assert.throws(() => checkPolicyDocument(text, "managed"), {
        code: "MalformedPolicyDocument",
        status: 400,
        message,
      });
    });
  }
  for (const [name, document, kind = "managed"] of WELL_FORMED) {
    it(`accepts ${name}`, () => checkPolicyDocument(JSON.stringify(document), kind));
  }
});
