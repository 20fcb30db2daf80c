import assert from "node:assert/strict";
import { formatDenial } from "../../../lib/sandbox/authorization/format-denial.js";
import type { Denial } from "../../../lib/sandbox/policy/decision.js";

const ALICE = "arn:aws:iam::123456789012:user/alice";
const POLICY = "arn:aws:iam::123456789012:policy/lab-policy";
const START = `User: ${ALICE} is not authorized to perform: iam:GetUser on resource: user bob`;

const CASES: readonly (readonly [Denial, string])[] = [
  [
    { effect: "implicit", policyType: "identity" },
    `${START} because no identity-based policy allows the iam:GetUser action`,
  ],
  [
    { effect: "implicit", policyType: "boundary" },
    `${START} because no permissions boundary allows the iam:GetUser action`,
  ],
  [
    { effect: "implicit", policyType: "session" },
    `${START} because no session policy allows the iam:GetUser action`,
  ],
  [
    { effect: "implicit", policyType: "resource" },
    `${START} because no resource-based policy allows the iam:GetUser action`,
  ],
  [
    { effect: "implicit", policyType: "scp" },
    `${START} because no service control policy allows the iam:GetUser action`,
  ],
  [
    { effect: "implicit", policyType: "rcp" },
    `${START} because no resource control policy allows the iam:GetUser action`,
  ],
  [
    { effect: "implicit", policyType: "trust" },
    `${START} because no role trust policy allows the iam:GetUser action`,
  ],
  [
    { effect: "explicit", policyType: "identity" },
    `${START} with an explicit deny in an identity-based policy`,
  ],
  [
    { effect: "explicit", policyType: "identity", policyArn: POLICY },
    `${START} with an explicit deny in an identity-based policy: ${POLICY}`,
  ],
  [
    { effect: "explicit", policyType: "boundary", policyArn: POLICY },
    `${START} with an explicit deny in a permissions boundary: ${POLICY}`,
  ],
  [{ effect: "explicit", policyType: "session" }, `${START} with an explicit deny in a session policy`],
  [{ effect: "explicit", policyType: "trust" }, `${START} with an explicit deny in the role trust policy`],
  [
    { effect: "explicit", policyType: "resource" },
    `${START} with an explicit deny in a resource-based policy`,
  ],
  [
    { effect: "explicit", policyType: "scp", policyArn: POLICY },
    `${START} with an explicit deny in a service control policy: ${POLICY}`,
  ],
  [{ effect: "explicit", policyType: "rcp" }, `${START} with an explicit deny in a resource control policy`],
];

describe("formatDenial()", () => {
  const request = { callerArn: ALICE, action: "iam:GetUser", resource: "user bob" };
  for (const [denial, text] of CASES) {
    it(`words ${denial.effect} ${denial.policyType}${denial.policyArn === undefined ? "" : " with its ARN"}`, () => {
      assert.equal(formatDenial(request, denial), text);
    });
  }

  it("leaves out the resource that AWS does not name", () => {
    assert.equal(
      formatDenial(
        { callerArn: ALICE, action: "ec2:DescribeVpcs" },
        { effect: "implicit", policyType: "identity" },
      ),
      `User: ${ALICE} is not authorized to perform: ec2:DescribeVpcs because no identity-based policy allows the ec2:DescribeVpcs action`,
    );
  });

  it("says nothing of the reason when it is not told", () => assert.equal(formatDenial(request), START));
});
