import assert from "node:assert/strict";
import { readAwsManagedPolicies } from "../../../lib/sandbox/store/aws-managed-policies.js";
import { checkRefusals, currentWorld, DOCUMENT, END, run, runAll, useIamWorld } from "./iam-world.js";

const PREFIX = "arn:aws:iam::aws:policy";
const READ_ONLY = `${PREFIX}/ReadOnlyAccess`;
const SERVICE_ROLE = `${PREFIX}/aws-service-role/AutoScalingServiceRolePolicy`;
const NOT_ATTACHABLE = [
  "PolicyNotAttachable",
  400,
  "Cannot attach a Service Role Policy to a Customer Role.",
] as const;

interface Listed {
  readonly Policies: readonly { readonly PolicyName: string; readonly Arn: string }[];
  readonly IsTruncated: boolean;
  readonly Marker?: string;
}

async function listNames(input: object): Promise<readonly string[]> {
  const names: string[] = [];
  for (let marker: string | undefined, more = true; more; ) {
    const page = (await run("ListPolicies", {
      ...input,
      ...(marker === undefined ? {} : { Marker: marker }),
    })) as unknown as Listed;
    names.push(...page.Policies.map(({ PolicyName }) => PolicyName));
    marker = page.Marker;
    more = page.IsTruncated;
  }
  return names;
}

describe("IAM's operations on AWS's managed policies", () => {
  useIamWorld();

  it("list every one of them, page by page, once", async () => {
    const names = await listNames({ Scope: "AWS" });
    assert.equal(names.length, readAwsManagedPolicies().length);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(await listNames({ Scope: "AWS", MaxItems: 999 }), names);
  });

  it("list them between the account's own", async () => {
    const all = await listNames({});
    assert.equal(all.length, readAwsManagedPolicies().length + 1);
    assert.ok(all.includes("toy"));
    assert.deepEqual(await listNames({ Scope: "Local" }), ["toy"]);
  });

  it("list those under a path", async () => {
    const names = await listNames({ Scope: "AWS", PathPrefix: "/job-function/" });
    assert.ok(names.includes("ViewOnlyAccess"));
    assert.ok(!names.includes("ReadOnlyAccess"));
  });

  it("list those that are attached", async () => {
    await runAll([
      ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: READ_ONLY }],
      ["CreateUser", { UserName: "bob", PermissionsBoundary: `${PREFIX}/PowerUserAccess` }],
    ]);
    assert.deepEqual(await listNames({ Scope: "AWS", OnlyAttached: true }), ["ReadOnlyAccess"]);
    assert.deepEqual(await listNames({ Scope: "AWS", PolicyUsageFilter: "PermissionsBoundary" }), [
      "PowerUserAccess",
    ]);
  });

  it("name whom one is attached to", async () => {
    const answer = await runAll([
      ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: READ_ONLY }],
      ["ListEntitiesForPolicy", { PolicyArn: READ_ONLY }],
    ]);
    const { roleId: RoleId } = currentWorld().account.roles.get("toy-role") ?? assert.fail();
    assert.deepEqual(answer, {
      PolicyGroups: [],
      PolicyUsers: [],
      PolicyRoles: [{ RoleName: "toy-role", RoleId }],
      ...END,
    });
  });

  it("show the document of the version in force", async () => {
    const { Policy } = (await run("GetPolicy", { PolicyArn: READ_ONLY })) as {
      readonly Policy: { readonly DefaultVersionId: string; readonly PolicyId: string };
    };
    assert.equal(Policy.PolicyId, "ANPAILL3HVNFSB6DCOWYQ");
    const { PolicyVersion } = (await run("GetPolicyVersion", {
      PolicyArn: READ_ONLY,
      VersionId: Policy.DefaultVersionId,
    })) as { readonly PolicyVersion: { readonly Document: string; readonly IsDefaultVersion: boolean } };
    assert.equal(PolicyVersion.IsDefaultVersion, true);
    const { Statement } = JSON.parse(decodeURIComponent(PolicyVersion.Document));
    assert.ok(JSON.stringify(Statement).includes("ec2:Describe"));
  });

  checkRefusals([
    [
      "a service-linked role's policy for a user",
      [["AttachUserPolicy", { UserName: "alice", PolicyArn: SERVICE_ROLE }]],
      NOT_ATTACHABLE,
    ],
    [
      "a service-linked role's policy for a role",
      [["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: SERVICE_ROLE }]],
      NOT_ATTACHABLE,
    ],
    [
      "a new version of one of AWS's policies",
      [["CreatePolicyVersion", { PolicyArn: READ_ONLY, PolicyDocument: DOCUMENT }]],
      ["AccessDenied", 403, "Policy is outside your own account."],
    ],
  ]);
});
