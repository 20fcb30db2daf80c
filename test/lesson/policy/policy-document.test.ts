import assert from "node:assert/strict";
import { policyDocument, type Statement } from "../../../lib/index.js";
import { SeigoError } from "../../../lib/message/error.js";

const allow = (Action: string | readonly string[]): Statement => ({ Effect: "Allow", Action, Resource: "*" });
const trust = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::123456789012:user/testuser" },
  Action: "sts:AssumeRole",
} as const;

describe("policyDocument()", () => {
  const made: readonly (readonly [title: string, statement: Statement])[] = [
    ["takes an action that AWS has", allow("ec2:DescribeInstanceTypes")],
    ["takes several actions", allow(["ec2:DescribeVpcs", "iam:GetUser"])],
    ["takes a pattern that matches", allow("ec2:Describe*")],
    ["takes every action", allow("*")],
    ["takes any case, as AWS does", allow("EC2:describeinstancetypes")],
    ["takes a trust policy", trust],
    ["takes an ARN", { ...allow("s3:GetObject"), Resource: "arn:aws:s3:::my-bucket/*" }],
  ];
  for (const [title, statement] of made) {
    it(title, async () =>
      assert.deepEqual(await policyDocument(statement), { Version: "2012-10-17", Statement: [statement] }),
    );
  }

  const refused: readonly (readonly [title: string, statement: Statement, next: RegExp])[] = [
    ["refuses a mistyped action", allow("ec2:DescribeInstanceType"), /: ec2:DescribeInstanceTypes,/],
    ["refuses a mistyped service", allow("ecc2:DescribeVpcs"), /\bec2\b/],
    ["refuses an action of another service", allow("ec2:GetUser"), /ec2:/],
    ["refuses a pattern that matches nothing", allow("ec2:Xyzzy*"), /ec2:/],
    ["does not take the name for a regular expression", allow("ec2:Describe.*"), /ec2:/],
    ["refuses one bad action among good ones", allow(["ec2:DescribeVpcs", "ec2:Nope"]), /ec2:/],
    ["refuses an action without a service", allow("DescribeVpcs"), /ec2:DescribeInstanceTypes/],
    ["refuses a resource that is no ARN", { ...allow("ec2:DescribeVpcs"), Resource: "my-vpc" }, /arn:/],
    [
      "refuses a statement with neither Resource nor Principal",
      { Effect: "Allow", Action: "ec2:DescribeVpcs" },
      /./,
    ],
    ["refuses a statement with both", { ...trust, Resource: "*" }, /./],
    ["refuses a principal that is missing", { ...trust, Principal: { AWS: undefined } }, /./],
    ["refuses another effect", { ...allow("*"), Effect: "allow" as "Allow" }, /Allow/],
  ];
  for (const [title, statement, next] of refused) {
    it(title, () =>
      assert.rejects(
        policyDocument(statement),
        (error) => error instanceof SeigoError && next.test(error.next ?? ""),
      ),
    );
  }
});
