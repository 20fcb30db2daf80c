import assert from "node:assert/strict";
import type { Decision, PolicyQuestion } from "../../../lib/sandbox/policy/decision.js";
import { decide, findDenial } from "../../../lib/sandbox/policy/find-denial.js";

const ACCOUNT_ID = "123456789012";
const ALICE = `arn:aws:iam::${ACCOUNT_ID}:user/alice`;
const SESSION = `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy/play`;
const ROLE = `arn:aws:iam::${ACCOUNT_ID}:role/toy`;
const VPC = `arn:aws:ec2:us-east-1:${ACCOUNT_ID}:vpc`;
const MANAGED = `arn:aws:iam::${ACCOUNT_ID}:policy/toy`;

const document = (...statements: object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (Action: string, more: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...more });
const deny = (Action: string, more: object = {}) => ({ Effect: "Deny", Action, Resource: "*", ...more });
const named = (name: string, ...statements: object[]) => ({ name, document: document(...statements) });
const trust = (principal: unknown, more: object = {}) => ({
  name: "trust",
  document: document({ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole", ...more }),
});

const QUESTION: PolicyQuestion = {
  principalArn: ALICE,
  action: "ec2:DescribeVpcs",
  resource: "*",
  resourceAccountId: ACCOUNT_ID,
  context: () => new Map([["aws:username", "alice"]]),
  identityPolicies: [],
};
const ASSUME: Partial<PolicyQuestion> = { action: "sts:AssumeRole", resource: ROLE };

const IDENTITY = { effect: "implicit", policyType: "identity" } as const;
const TRUST = { effect: "implicit", policyType: "trust" } as const;

/** An action that is newer than the list of actions. */
function unlisted(
  name: string,
  statement: object,
  expected: Decision,
  ...more: object[]
): readonly (readonly [string, Partial<PolicyQuestion>, Decision])[] {
  const question = { action: "ec2:BrandNew", isUnlisted: true };
  const identityPolicies = [named("a", statement, ...more)];
  return [[`${name} for an action that is new`, { ...question, identityPolicies }, expected]];
}

const CASES: readonly (readonly [string, Partial<PolicyQuestion>, Decision])[] = [
  ["no policy", {}, IDENTITY],
  ["an allow", { identityPolicies: [named("a", allow("ec2:Describe*"))] }, undefined],
  ["an allow of something else", { identityPolicies: [named("a", allow("ec2:DescribeSubnets"))] }, IDENTITY],
  ["an allow in another case", { identityPolicies: [named("a", allow("EC2:describevpcs"))] }, undefined],
  [
    "an allow on a resource for an action that knows none",
    { identityPolicies: [named("a", allow("ec2:DescribeVpcs", { Resource: "arn:aws:ec2:*:*:vpc/*" }))] },
    IDENTITY,
  ],
  [
    "an explicit deny in an inline policy",
    { identityPolicies: [named("a", allow("*")), named("b", deny("ec2:*"))] },
    { effect: "explicit", policyType: "identity" },
  ],
  [
    "an explicit deny in a managed policy",
    { identityPolicies: [named("a", allow("*")), named(MANAGED, deny("ec2:*"))] },
    { effect: "explicit", policyType: "identity", policyArn: MANAGED },
  ],
  [
    "an impossible vendor beside an allow",
    {
      identityPolicies: [
        named("a", { ...allow(""), Action: ["ec2.amazonaws.com:DescribeVpcs", "ec2:DescribeVpcs"] }),
      ],
    },
    undefined,
  ],
  [
    "an impossible vendor alone",
    { identityPolicies: [named("a", allow("ec2.amazonaws.com:DescribeVpcs"))] },
    IDENTITY,
  ],
  [
    "an action that does not exist",
    { action: "ec2:Nothing", identityPolicies: [named("a", allow("*"))] },
    IDENTITY,
  ],
  ...unlisted("an allow of everything", allow("*"), undefined),
  ...unlisted("an allow of its kind", allow("ec2:Brand*"), undefined),
  ...unlisted("an allow of another kind", allow("ec2:Describe*"), IDENTITY),
  ...unlisted(
    "an allow of all others",
    { ...allow("*"), Action: undefined, NotAction: "ec2:BrandNew" },
    IDENTITY,
  ),
  ...unlisted("a deny", deny("EC2:brandnew"), { effect: "explicit", policyType: "identity" }, allow("*")),
  [
    "a service that does not exist",
    { action: "x:Nothing", identityPolicies: [named("a", allow("*"))] },
    IDENTITY,
  ],
  [
    "a resource that does not exist yet, allowed for any",
    {
      action: "ec2:CreateVpc",
      resource: `${VPC}/*`,
      identityPolicies: [named("a", allow("ec2:CreateVpc", { Resource: `${VPC}/*` }))],
    },
    undefined,
  ],
  [
    "a resource that does not exist yet, allowed for another",
    {
      action: "ec2:CreateVpc",
      resource: `${VPC}/*`,
      identityPolicies: [named("a", allow("ec2:CreateVpc", { Resource: `${VPC}/vpc-1` }))],
    },
    IDENTITY,
  ],
  [
    "a variable for the caller's name",
    {
      action: "iam:CreateAccessKey",
      resource: ALICE,
      identityPolicies: [named("a", allow("iam:*", { Resource: `arn:aws:iam::*:user/\${aws:username}` }))],
    },
    undefined,
  ],
  [
    "a condition that holds",
    {
      context: () => new Map([["aws:RequestedRegion", "us-east-1"]]),
      identityPolicies: [
        named("a", allow("ec2:*", { Condition: { StringEquals: { "AWS:requestedregion": "us-east-1" } } })),
      ],
    },
    undefined,
  ],
  [
    "a condition that does not hold",
    {
      context: () => new Map([["aws:RequestedRegion", "eu-west-1"]]),
      identityPolicies: [
        named("a", allow("ec2:*", { Condition: { StringEquals: { "aws:RequestedRegion": "us-east-1" } } })),
      ],
    },
    IDENTITY,
  ],
  [
    "a boundary without the action",
    { identityPolicies: [named("a", allow("*"))], boundary: named(MANAGED, allow("s3:*")) },
    { effect: "implicit", policyType: "boundary" },
  ],
  [
    "a boundary that denies",
    { identityPolicies: [named("a", allow("*"))], boundary: named(MANAGED, allow("*"), deny("ec2:*")) },
    { effect: "explicit", policyType: "boundary", policyArn: MANAGED },
  ],
  ["a boundary without an identity policy", { boundary: named(MANAGED, allow("*")) }, IDENTITY],
  [
    "a session policy without the action",
    {
      principalArn: SESSION,
      identityPolicies: [named("a", allow("*"))],
      sessionPolicies: [named("s", allow("s3:*"))],
    },
    { effect: "implicit", policyType: "session" },
  ],
  [
    "one of two session policies with the action",
    {
      principalArn: SESSION,
      identityPolicies: [named("a", allow("*"))],
      sessionPolicies: [
        named("s", allow("s3:*", { Sid: "a" })),
        named(MANAGED, allow("ec2:*", { Sid: "a" })),
      ],
    },
    undefined,
  ],
  [
    "a managed session policy that denies",
    {
      principalArn: SESSION,
      identityPolicies: [named("a", allow("*"))],
      sessionPolicies: [named("s", allow("*"), allow("s3:*")), named(MANAGED, deny("ec2:*"))],
    },
    { effect: "explicit", policyType: "session", policyArn: MANAGED },
  ],
  [
    "a session policy that alone allows",
    { principalArn: SESSION, sessionPolicies: [named("s", allow("*"))] },
    IDENTITY,
  ],
  [
    "session policies that have all been deleted",
    { principalArn: SESSION, identityPolicies: [named("a", allow("*"))], sessionPolicies: [] },
    { effect: "implicit", policyType: "session" },
  ],
  [
    "a trust of the user, without an identity policy",
    { ...ASSUME, resourcePolicy: trust({ AWS: ALICE }) },
    undefined,
  ],
  [
    "a trust of the user, against an explicit deny",
    { ...ASSUME, identityPolicies: [named("a", deny("sts:*"))], resourcePolicy: trust({ AWS: ALICE }) },
    { effect: "explicit", policyType: "identity" },
  ],
  [
    "a trust of the account, without an identity policy",
    { ...ASSUME, resourcePolicy: trust({ AWS: `arn:aws:iam::${ACCOUNT_ID}:root` }) },
    IDENTITY,
  ],
  [
    "a trust of the account, with an identity policy",
    {
      ...ASSUME,
      identityPolicies: [named("a", allow("sts:AssumeRole"))],
      resourcePolicy: trust({ AWS: `arn:aws:iam::${ACCOUNT_ID}:root` }),
    },
    undefined,
  ],
  [
    "a trust of somebody else, with an identity policy",
    { ...ASSUME, identityPolicies: [named("a", allow("*"))], resourcePolicy: trust({ AWS: `${ALICE}2` }) },
    TRUST,
  ],
  [
    "a trust of a deleted user's id",
    {
      ...ASSUME,
      identityPolicies: [named("a", allow("*"))],
      resourcePolicy: trust({ AWS: "AIDAQABCDEFGHIJKLMNOP" }),
    },
    TRUST,
  ],
  ["a trust of a service", { ...ASSUME, resourcePolicy: trust({ Service: "ec2.amazonaws.com" }) }, TRUST],
  ["a trust of nobody", { ...ASSUME, resourcePolicy: { name: "trust", document: document() } }, TRUST],
  [
    "a trust that wants another ExternalId",
    {
      ...ASSUME,
      context: () => new Map([["sts:ExternalId", "b"]]),
      resourcePolicy: trust({ AWS: ALICE }, { Condition: { StringEquals: { "sts:ExternalId": "a" } } }),
    },
    TRUST,
  ],
  [
    "a trust that wants this ExternalId",
    {
      ...ASSUME,
      context: () => new Map([["sts:ExternalId", "a"]]),
      resourcePolicy: trust({ AWS: ALICE }, { Condition: { StringEquals: { "sts:ExternalId": "a" } } }),
    },
    undefined,
  ],
  [
    "a trust of the role, by its session",
    { ...ASSUME, principalArn: SESSION, resourcePolicy: trust({ AWS: ROLE }) },
    undefined,
  ],
  [
    "a trust that denies",
    { ...ASSUME, resourcePolicy: trust({ AWS: ALICE }, { Effect: "Deny" }) },
    { effect: "explicit", policyType: "trust" },
  ],
  [
    "a trust across accounts, without an identity policy",
    {
      ...ASSUME,
      resource: "arn:aws:iam::210987654321:role/toy",
      resourceAccountId: "210987654321",
      resourcePolicy: trust({ AWS: ALICE }),
    },
    IDENTITY,
  ],
  [
    "a trust across accounts, with an identity policy",
    {
      ...ASSUME,
      resource: "arn:aws:iam::210987654321:role/toy",
      resourceAccountId: "210987654321",
      identityPolicies: [named("a", allow("sts:AssumeRole"))],
      resourcePolicy: trust({ AWS: ALICE }),
    },
    undefined,
  ],
];

describe("findDenial()", () => {
  for (const [name, question, expected] of CASES) {
    it(`${expected === undefined ? "allows" : `denies (${expected.effect}, ${expected.policyType})`}: ${name}`, async () => {
      assert.deepEqual(await findDenial({ ...QUESTION, ...question }), expected);
    });
  }
});

describe("decide()", () => {
  const allowed = {
    ...QUESTION,
    identityPolicies: [named("a", allow("ec2:*", { Condition: { StringLike: { "aws:username": "a*" } } }))],
  };
  const unlistedAction = (action: string) => ({
    ...QUESTION,
    action,
    isUnlisted: true,
    identityPolicies: [named("a", allow("ec2:*"))],
  });
  const context = (name: string) => () => new Map([["aws:username", name]]);

  /** The question as it is kept, and what of it can matter. */
  const describeKept = async (asked: PolicyQuestion) => {
    const { question, decision } = await decide(asked);
    assert.equal(decision, undefined);
    return { ...question, context: [...question.context()] };
  };
  const describeAsked = (asked: PolicyQuestion) => ({
    ...asked,
    context: asked.isUnlisted === true ? [] : [...asked.context()],
  });

  it("keeps one question for many that are allowed for the same reasons", async () => {
    const first = await decide(allowed);
    assert.equal(
      await decide({ ...allowed, context: () => new Map([...allowed.context(), ["aws:x", "y"]]) }),
      first,
    );
  });

  for (const [what, one, other] of [
    ["another condition key that a policy names", allowed, { ...allowed, context: context("anna") }],
    ["another principal", allowed, { ...allowed, principalArn: SESSION }],
    [
      "another name of the same document",
      allowed,
      {
        ...allowed,
        identityPolicies: [{ ...named("b"), document: allowed.identityPolicies[0]?.document ?? "" }],
      },
    ],
    ["another action that is new", unlistedAction("ec2:NewOne"), unlistedAction("ec2:NewOther")],
  ] as const) {
    it(`keeps another question with ${what}`, async () => {
      assert.deepEqual(await describeKept(one), describeAsked(one));
      assert.deepEqual(await describeKept(other), describeAsked(other));
    });
  }

  it("keeps every question that is denied", async () => {
    const denied = { ...QUESTION, identityPolicies: [named("a", deny("*"))] };
    for (const question of [denied, { ...denied }]) assert.equal((await decide(question)).question, question);
  });
});
