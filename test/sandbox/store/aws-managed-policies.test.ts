import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { findDenial } from "../../../lib/sandbox/policy/find-denial.js";
import {
  findAwsManagedPolicy,
  POLICIES_FOLDER,
  readAwsManagedPolicies,
} from "../../../lib/sandbox/store/aws-managed-policies.js";
import { createManagedPolicyTable } from "../../../lib/sandbox/store/create-managed-policy-table.js";

const ACCOUNT_ID = "123456789012";
const PREFIX = "arn:aws:iam::aws:policy";

/** Path and name, an action that the policy allows, and one that it does not; with the resource. */
const TAUGHT: readonly (readonly [string, string, string | undefined, string?])[] = [
  ["/AdministratorAccess", "iam:CreateUser", undefined, `arn:aws:iam::${ACCOUNT_ID}:user/a`],
  ["/PowerUserAccess", "ec2:DescribeVpcs", "iam:ListUsers"],
  ["/ReadOnlyAccess", "ec2:DescribeVpcs", "ec2:CreateVpc"],
  ["/job-function/ViewOnlyAccess", "ec2:DescribeVpcs", "ec2:CreateVpc"],
  ["/SecurityAudit", "iam:ListUsers", "iam:CreateAccountAlias"],
  ["/IAMFullAccess", "iam:CreateAccountAlias", "ec2:DescribeVpcs"],
  ["/IAMReadOnlyAccess", "iam:ListUsers", "iam:CreateAccountAlias"],
  ["/IAMUserChangePassword", "iam:GetAccountPasswordPolicy", "iam:ListUsers"],
  ["/AmazonEC2FullAccess", "ec2:DescribeVpcs", "iam:ListUsers"],
  ["/AmazonEC2ReadOnlyAccess", "ec2:DescribeVpcs", "ec2:CreateDefaultVpc"],
  ["/AmazonS3FullAccess", "s3:ListAllMyBuckets", "ec2:DescribeVpcs"],
  ["/AmazonS3ReadOnlyAccess", "s3:ListAllMyBuckets", "ec2:DescribeVpcs"],
  ["/job-function/Billing", "aws-portal:ViewBilling", "ec2:DescribeVpcs"],
  ["/job-function/DatabaseAdministrator", "cloudwatch:ListMetrics", "iam:ListUsers"],
  ["/job-function/DataScientist", "ec2:DescribeVpcs", "iam:ListUsers"],
  ["/job-function/NetworkAdministrator", "ec2:DescribeVpcs", "iam:ListUsers"],
  ["/job-function/SupportUser", "ec2:DescribeVpcs", "iam:CreateAccountAlias"],
  ["/job-function/SystemAdministrator", "ec2:DescribeVpcs", "iam:CreateAccountAlias"],
  ["/service-role/AWSLambdaBasicExecutionRole", "logs:CreateLogGroup", "ec2:DescribeVpcs", "logs"],
  ["/service-role/AmazonEC2RoleforSSM", "ssm:ListAssociations", "ec2:DescribeVpcs"],
  ["/AmazonSSMManagedInstanceCore", "ssm:UpdateInstanceInformation", "ec2:DescribeVpcs"],
];
const RESOURCES: Readonly<Record<string, string>> = {
  logs: `arn:aws:logs:us-east-1:${ACCOUNT_ID}:log-group:a`,
};

describe("readAwsManagedPolicies()", () => {
  const policies = readAwsManagedPolicies();

  it("knows every policy of the source once, in the order of the ARNs", () => {
    const arns = policies.map(({ arn }) => arn);
    assert.equal(arns.length, 1582);
    assert.deepEqual(arns, [...arns].sort());
  });

  it("gives every policy an id of its own", () => {
    const ids = policies.map(({ policyId }) => policyId);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^ANPA[A-Z2-7]{17}$/);
  });

  it("gives the same policy by its ARN, and none by another", () => {
    for (const policy of policies) assert.equal(findAwsManagedPolicy(policy.arn), policy);
    for (const arn of [
      `${PREFIX}/Administrator`,
      `${PREFIX}/x/AdministratorAccess`,
      "AdministratorAccess",
      "",
    ]) {
      assert.equal(findAwsManagedPolicy(arn), undefined, arn);
    }
  });

  it("finds every document where the table says it is", () => {
    const lines = readFileSync(new URL("documents.jsonl", POLICIES_FOLDER), "utf8").trimEnd().split("\n");
    assert.equal(lines.length, policies.length);
    for (const [index, { arn, versions, defaultVersionId }] of policies.entries()) {
      const [version] = versions;
      assert.equal(version?.versionId, defaultVersionId);
      assert.equal(JSON.stringify(JSON.parse(version?.document ?? "")), lines[index], arn);
    }
  });

  it("keeps the document of AdministratorAccess to the letter", () => {
    assert.equal(
      findAwsManagedPolicy(`${PREFIX}/AdministratorAccess`)?.versions[0]?.document,
      `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "*",
      "Resource": "*"
    }
  ]
}`,
    );
  });

  const ask = (arn: string, action: string, resource: string | undefined) => {
    const named = resource === undefined ? "*" : (RESOURCES[resource] ?? resource);
    return findDenial({
      principalArn: `arn:aws:iam::${ACCOUNT_ID}:user/alice`,
      action,
      resource: named,
      resourceAccountId: ACCOUNT_ID,
      context: () => new Map(),
      identityPolicies: [{ name: arn, document: findAwsManagedPolicy(arn)?.versions[0]?.document ?? "" }],
    });
  };
  for (const [name, allowed, denied, resource] of TAUGHT) {
    it(`has ${name}, which allows ${allowed} and ${denied === undefined ? "everything" : `not ${denied}`}`, async () => {
      assert.equal(await ask(PREFIX + name, allowed, resource), undefined);
      if (denied === undefined) return;
      assert.deepEqual(await ask(PREFIX + name, denied, undefined), {
        effect: "implicit",
        policyType: "identity",
      });
    });
  }
});

describe("createManagedPolicyTable()", () => {
  const source = (name: string) => ({
    [name]: {
      Path: "/",
      DefaultVersionId: "v2",
      CreateDate: "2015-02-06T18:39:46+00:00",
      UpdateDate: "2016-02-06T18:39:46+00:00",
      Document: { Statement: [{ Action: "*", Effect: "Allow" }], Version: "2012-10-17" },
    },
  });

  it("sorts by ARN, orders members, and takes known ids", () => {
    assert.deepEqual(createManagedPolicyTable({ ...source("B"), ...source("A") }, { A: "ANPAKNOWN" }), {
      rows: [
        ["A", "/", "ANPAKNOWN", "v2", Date.UTC(2015, 1, 6, 18, 39, 46), Date.UTC(2016, 1, 6, 18, 39, 46), 70],
        [
          "B",
          "/",
          "ANPAZKAPJZG4UOWJLN2P6",
          "v2",
          Date.UTC(2015, 1, 6, 18, 39, 46),
          Date.UTC(2016, 1, 6, 18, 39, 46),
          70,
        ],
      ],
      documents: Array(2).fill('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*"}]}'),
    });
  });
});
