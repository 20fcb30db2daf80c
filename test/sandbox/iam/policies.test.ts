import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  ADMINISTRATOR_ARN,
  CREATED,
  checkAnswers,
  checkRefusals,
  conflict,
  currentWorld,
  DOCUMENT,
  documentOf,
  ENCODED_DOCUMENT,
  END,
  limit,
  malformed,
  missing,
  NO_POLICY_ARN,
  POLICY_ARN,
  policy,
  run,
  type Step,
  TAGS,
  TWICE,
  taken,
  useIamWorld,
} from "./iam-world.js";

const versions = Array.from(
  { length: 4 },
  (): Step => ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }],
);

describe("IAM's operations on managed policies", () => {
  useIamWorld();

  checkAnswers([
    [
      "a new policy without its description",
      [["CreatePolicy", { PolicyName: "new", PolicyDocument: DOCUMENT, Description: "d" }]],
      () => ({
        Policy: policy({}, "/", "new"),
      }),
    ],
    [
      "a policy with its description and tags",
      [
        [
          "CreatePolicy",
          { PolicyName: "new", PolicyDocument: DOCUMENT, Description: "d", Tags: TAGS, Path: "/a/" },
        ],
        ["GetPolicy", { PolicyArn: `arn:aws:iam::${ACCOUNT_ID}:policy/a/new` }],
      ],
      () => ({
        Policy: policy({ Description: "d", Tags: TAGS }, "/a/", "new"),
      }),
    ],
    [
      "a policy without tags",
      [["GetPolicy", { PolicyArn: POLICY_ARN }]],
      () => ({ Policy: policy({ Tags: [] }) }),
    ],
    [
      "a policy's true number of attachments",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: POLICY_ARN }],
        ["CreateUser", { UserName: "bob", PermissionsBoundary: POLICY_ARN }],
        ["GetPolicy", { PolicyArn: POLICY_ARN }],
      ],
      () => ({ Policy: policy({ Tags: [], AttachmentCount: 2, PermissionsBoundaryUsageCount: 1 }) }),
    ],
    [
      "one of AWS's policies",
      [["GetPolicy", { PolicyArn: ADMINISTRATOR_ARN }]],
      () => ({
        Policy: {
          PolicyName: "AdministratorAccess",
          PolicyId: "ANPAIWMBCKSKIEE64ZLYK",
          Arn: ADMINISTRATOR_ARN,
          Path: "/",
          DefaultVersionId: "v1",
          AttachmentCount: 0,
          PermissionsBoundaryUsageCount: 0,
          IsAttachable: true,
          CreateDate: new Date("2015-02-06T18:39:46Z"),
          UpdateDate: new Date("2015-02-06T18:39:46Z"),
          Description: "Provides full access to AWS services and resources.",
          Tags: [],
        },
      }),
    ],
    [
      "the account's policies",
      [["ListPolicies", { Scope: "Local" }]],
      () => ({ Policies: [policy()], ...END }),
    ],
    [
      "no policy that is not attached",
      [["ListPolicies", { OnlyAttached: true }]],
      () => ({ Policies: [], ...END }),
    ],
    [
      "the policies that are boundaries",
      [
        ["CreateUser", { UserName: "bob", PermissionsBoundary: POLICY_ARN }],
        ["ListPolicies", { PolicyUsageFilter: "PermissionsBoundary" }],
      ],
      () => ({ Policies: [policy({ PermissionsBoundaryUsageCount: 1 })], ...END }),
    ],
    [
      "a policy's version with its document as it was given",
      [["GetPolicyVersion", { PolicyArn: POLICY_ARN, VersionId: "v1" }]],
      () => ({
        PolicyVersion: {
          Document: ENCODED_DOCUMENT,
          VersionId: "v1",
          IsDefaultVersion: true,
          CreateDate: CREATED,
        },
      }),
    ],
    [
      "a new version",
      [["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }]],
      () => ({ PolicyVersion: { VersionId: "v2", IsDefaultVersion: false, CreateDate: CREATED } }),
    ],
    [
      "a policy's versions, newest first",
      [
        ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT, SetAsDefault: true }],
        ["DeletePolicyVersion", { PolicyArn: POLICY_ARN, VersionId: "v1" }],
        ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }],
        ["ListPolicyVersions", { PolicyArn: POLICY_ARN }],
      ],
      () => ({
        Versions: [
          { VersionId: "v3", IsDefaultVersion: false, CreateDate: CREATED },
          { VersionId: "v2", IsDefaultVersion: true, CreateDate: CREATED },
        ],
        ...END,
      }),
    ],
    [
      "a policy with another version in force",
      [
        ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }],
        ["SetDefaultPolicyVersion", { PolicyArn: POLICY_ARN, VersionId: "v2" }],
        ["GetPolicy", { PolicyArn: POLICY_ARN }],
      ],
      () => ({ Policy: policy({ DefaultVersionId: "v2", Tags: [] }) }),
    ],
    [
      "who a policy is attached to",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: POLICY_ARN }],
        ["ListEntitiesForPolicy", { PolicyArn: POLICY_ARN }],
      ],
      () => ({
        PolicyGroups: [],
        PolicyUsers: [{ UserName: "alice", UserId: currentWorld().account.users.get("alice")?.userId }],
        PolicyRoles: [{ RoleName: "toy-role", RoleId: currentWorld().account.roles.get("toy-role")?.roleId }],
        ...END,
      }),
    ],
    [
      "which roles a policy is attached to",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["ListEntitiesForPolicy", { PolicyArn: POLICY_ARN, EntityFilter: "Role" }],
      ],
      () => ({ PolicyGroups: [], PolicyUsers: [], PolicyRoles: [], ...END }),
    ],
    [
      "a policy's tags, in which case counts",
      [
        ["TagPolicy", { PolicyArn: POLICY_ARN, Tags: [{ Key: "a", Value: "lower" }] }],
        ["TagPolicy", { PolicyArn: POLICY_ARN, Tags: [{ Key: "A", Value: "upper" }] }],
        ["ListPolicyTags", { PolicyArn: POLICY_ARN }],
      ],
      () => ({
        Tags: [
          { Key: "A", Value: "upper" },
          { Key: "a", Value: "lower" },
        ],
        ...END,
      }),
    ],
  ]);

  checkRefusals([
    [
      "a policy's name that is taken, under whatever path",
      [["CreatePolicy", { PolicyName: "TOY", Path: "/a/", PolicyDocument: DOCUMENT }]],
      taken("A policy called TOY already exists. Duplicate names are not allowed."),
    ],
    ...(
      ["GetPolicy", "DeletePolicy", "ListPolicyVersions", "ListEntitiesForPolicy", "ListPolicyTags"] as const
    ).map(
      (name) =>
        [
          `a policy that does not exist to ${name}`,
          [[name, { PolicyArn: NO_POLICY_ARN }]],
          missing(`Policy ${NO_POLICY_ARN} was not found.`),
        ] as const,
    ),
    ...(["GetPolicyVersion", "DeletePolicyVersion", "SetDefaultPolicyVersion"] as const).flatMap((name) => [
      [
        `a version of a policy that does not exist to ${name}`,
        [[name, { PolicyArn: NO_POLICY_ARN, VersionId: "v1" }]],
        missing(`Policy ${NO_POLICY_ARN} version v1 does not exist or is not attachable.`),
      ] as const,
      [
        `a version that does not exist to ${name}`,
        [[name, { PolicyArn: POLICY_ARN, VersionId: "v9" }]],
        missing(`Policy ${POLICY_ARN} version v9 does not exist or is not attachable.`),
      ] as const,
    ]),
    [
      "to read a policy by its name",
      [["GetPolicy", { PolicyArn: "longpolicynamebutnoarn" }]],
      ["ValidationError", 400, "Invalid ARN:  Could not be parsed!"],
    ],
    [
      "to delete a policy that is attached",
      [
        ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: POLICY_ARN }],
        ["DeletePolicy", { PolicyArn: POLICY_ARN }],
      ],
      conflict("Cannot delete a policy attached to entities."),
    ],
    [
      "to delete a policy that is a boundary",
      [
        ["CreateUser", { UserName: "bob", PermissionsBoundary: POLICY_ARN }],
        ["DeletePolicy", { PolicyArn: POLICY_ARN }],
      ],
      conflict("Cannot delete a policy attached to entities."),
    ],
    [
      "to delete a policy of two versions",
      [
        ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }],
        ["DeletePolicy", { PolicyArn: POLICY_ARN }],
      ],
      conflict(
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
      ),
    ],
    [
      "to delete the version in force",
      [["DeletePolicyVersion", { PolicyArn: POLICY_ARN, VersionId: "v1" }]],
      conflict("Cannot delete the default version of a policy."),
    ],
    [
      "a sixth version",
      [...versions, ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }]],
      limit(
        "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.",
      ),
    ],
    [
      "a managed policy that is too long",
      [["CreatePolicy", { PolicyName: "p", PolicyDocument: documentOf(6145) }]],
      limit("Cannot exceed quota for PolicySize: 6144"),
    ],
    [
      "a malformed managed policy",
      [["CreatePolicy", { PolicyName: "p", PolicyDocument: "{}" }]],
      malformed("Syntax errors in policy."),
    ],
    [
      "a malformed version",
      [["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: "{}" }]],
      malformed("Syntax errors in policy."),
    ],
    [
      "a policy's tag twice",
      [["TagPolicy", { PolicyArn: POLICY_ARN, Tags: [TWICE[0], TWICE[0]] }]],
      ["InvalidInput", 400, "Duplicate tag keys found."],
    ],
  ]);

  it("refuses the eleventh policy of a user, of a group, and of a role", async () => {
    await run("CreateGroup", { GroupName: "team" });
    for (let index = 0; index < 10; index++) {
      await run("CreatePolicy", { PolicyName: `p${index}`, PolicyDocument: DOCUMENT });
      const PolicyArn = `arn:aws:iam::${ACCOUNT_ID}:policy/p${index}`;
      await run("AttachUserPolicy", { UserName: "alice", PolicyArn });
      await run("AttachRolePolicy", { RoleName: "toy-role", PolicyArn });
      await run("AttachGroupPolicy", { GroupName: "team", PolicyArn });
    }
    await assert.rejects(run("AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerUser: 10",
    });
    await assert.rejects(run("AttachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerGroup: 10",
    });
    await assert.rejects(run("AttachRolePolicy", { RoleName: "toy-role", PolicyArn: POLICY_ARN }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerRole: 10",
    });
  });

  it("accepts documents of just the size that is allowed, white space not counted", async () => {
    await run("CreatePolicy", { PolicyName: "p", PolicyDocument: documentOf(6144) });
    await run("PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: documentOf(2048) });
  });
});
