import assert from "node:assert/strict";
import type { Remedy } from "../../../lib/sandbox/decision/explanation.js";
import { findRemedy } from "../../../lib/sandbox/decision/find-remedy.js";
import type { PolicyQuestion } from "../../../lib/sandbox/policy/decision.js";

const ALICE = "arn:aws:iam::123456789012:user/alice";
const BOB = "arn:aws:iam::123456789012:user/bob";
const SESSION = "arn:aws:sts::123456789012:assumed-role/toy/play";
const ROLE = "arn:aws:iam::123456789012:role/toy";
const document = (...statements: object[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (Action: string, more: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...more });
const deny = (Action: string, more: object = {}) => ({ Effect: "Deny", Action, Resource: "*", ...more });
const named = (name: string, ...statements: object[]) => ({ name, document: document(...statements) });

const QUESTION: PolicyQuestion = {
  principalArn: ALICE,
  action: "iam:GetUser",
  resource: BOB,
  resourceAccountId: "123456789012",
  context: () => new Map([["aws:PrincipalArn", ALICE]]),
  identityPolicies: [],
};
const STATEMENT = { Effect: "Allow", Action: "iam:GetUser", Resource: BOB } as const;
const trust = (...statements: object[]) => ({
  action: "sts:AssumeRole",
  resource: ROLE,
  resourcePolicy: named("trust", ...statements),
});
const TRUST_STATEMENT = { Effect: "Allow", Principal: { AWS: ALICE }, Action: "sts:AssumeRole" } as const;

const CASES: readonly (readonly [string, Partial<PolicyQuestion>, Remedy | undefined])[] = [
  ["nothing for what is allowed", { identityPolicies: [named("a", allow("*"))] }, { remove: [], add: [] }],
  [
    "a statement in an identity policy",
    {},
    { remove: [], add: [{ policyType: "identity", statement: STATEMENT }] },
  ],
  [
    "one in the boundary too",
    { boundary: named("b", allow("s3:*")) },
    {
      remove: [],
      add: [
        { policyType: "identity", statement: STATEMENT },
        { policyType: "boundary", statement: STATEMENT },
      ],
    },
  ],
  [
    "one in the session policy",
    {
      principalArn: SESSION,
      identityPolicies: [named("a", allow("*"))],
      sessionPolicies: [named("s", allow("s3:*"))],
    },
    { remove: [], add: [{ policyType: "session", statement: STATEMENT }] },
  ],
  [
    "one in a service control policy",
    {
      identityPolicies: [named("a", allow("*"))],
      serviceControl: [{ targetId: "r-root", policies: [named("p", allow("s3:*"))] }],
    },
    { remove: [], add: [{ policyType: "scp", statement: STATEMENT }] },
  ],
  [
    "that two denies go, and one statement comes",
    { identityPolicies: [named("a", allow("s3:*"), deny("iam:*")), named("b", deny("iam:Get*"))] },
    {
      remove: [
        { policyType: "identity", name: "a", index: 2 },
        { policyType: "identity", name: "b", index: 1 },
      ],
      add: [{ policyType: "identity", statement: STATEMENT }],
    },
  ],
  [
    "that a deny of the second session policy goes",
    {
      principalArn: SESSION,
      identityPolicies: [named("a", allow("*"))],
      sessionPolicies: [named("s", allow("*")), named("t", allow("s3:*"), deny("iam:*"))],
    },
    { remove: [{ policyType: "session", name: "t", index: 2 }], add: [] },
  ],
  [
    "that a deny of a boundary goes",
    { identityPolicies: [named("a", allow("*"))], boundary: named("b", deny("iam:*"), allow("*")) },
    { remove: [{ policyType: "boundary", name: "b", index: 1 }], add: [] },
  ],
  ["trust", trust(), { remove: [], add: [{ policyType: "trust", statement: TRUST_STATEMENT }] }],
  [
    "trust in place of a condition that does not hold",
    trust({ ...TRUST_STATEMENT, Condition: { StringEquals: { "sts:ExternalId": "x" } } }),
    { remove: [], add: [{ policyType: "trust", statement: TRUST_STATEMENT }] },
  ],
  ["nothing for an action that does not exist", { action: "iam:GetNobody" }, undefined],
];

describe("findRemedy()", () => {
  for (const [name, question, expected] of CASES) {
    it(`finds ${name}`, async () =>
      assert.deepEqual(await findRemedy({ ...QUESTION, ...question }), expected));
  }
});
