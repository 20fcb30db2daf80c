import assert from "node:assert/strict";
import { iamOperations } from "../../../lib/sandbox/iam/iam-operations.js";
import type { Caller } from "../../../lib/sandbox/identity/caller.js";
import type { Members } from "../../../lib/sandbox/operation.js";
import { ACCOUNT_ID, createWorld, type World } from "../world.js";

const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" }],
});
const DOCUMENT = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:ListBucket", Resource: "*" }],
});
const POLICY_ARN = `arn:aws:iam::${ACCOUNT_ID}:policy/toy`;
const ADMINISTRATOR_ARN = "arn:aws:iam::aws:policy/AdministratorAccess";
const CREATED = new Date("2026-01-02T03:04:05.000Z");

/** A document of a given number of characters that count. */
function documentOf(size: number): string {
  const empty = JSON.stringify({ ...JSON.parse(DOCUMENT), Id: "" });
  return JSON.stringify({ ...JSON.parse(DOCUMENT), Id: "x".repeat(size - empty.length) }, undefined, 8);
}

/** A call: an operation with its input. */
type Step = readonly [operation: string, input?: object];

describe("IAM's operations", () => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld();
    await run("CreateUser", { UserName: "alice" });
    await run("CreateRole", { RoleName: "toy-role", AssumeRolePolicyDocument: TRUST });
    await run("CreatePolicy", { PolicyName: "toy", PolicyDocument: DOCUMENT });
  });

  function run(name: string, input: object = {}, caller?: Caller): Promise<Members> {
    return world.call(iamOperations[name] ?? assert.fail(`no operation ${name}`), input, caller);
  }

  async function runAll(steps: readonly Step[]): Promise<Members> {
    let answer: Members = {};
    for (const [name, input] of steps) answer = await run(name, input);
    return answer;
  }

  const session: Caller = {
    type: "session",
    accountId: ACCOUNT_ID,
    arn: `arn:aws:sts::${ACCOUNT_ID}:assumed-role/toy-role/play`,
    userId: "AROAROLE:play",
    accessKeyId: "ASIASESSION",
    roleArn: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role`,
    roleName: "toy-role",
    sessionName: "play",
    sessionPolicyArns: [],
    sessionTags: [],
    transitiveTagKeys: [],
    issued: CREATED,
    expiration: CREATED,
  };
  const root: Caller = {
    type: "root",
    accountId: ACCOUNT_ID,
    arn: `arn:aws:iam::${ACCOUNT_ID}:root`,
    userId: ACCOUNT_ID,
    accessKeyId: "AKIAROOT",
  };

  const userId = (name = "alice") => world.account.users.get(name)?.userId;
  const roleId = () => world.account.roles.get("toy-role")?.roleId;
  const policyId = () => world.account.policies.get(POLICY_ARN)?.policyId;
  const user = (name = "alice", more: object = {}) => ({
    Path: "/",
    UserName: name,
    UserId: userId(name),
    Arn: `arn:aws:iam::${ACCOUNT_ID}:user/${name}`,
    CreateDate: CREATED,
    ...more,
  });
  const role = (more: object = {}) => ({
    Path: "/",
    RoleName: "toy-role",
    RoleId: roleId(),
    Arn: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role`,
    CreateDate: CREATED,
    AssumeRolePolicyDocument: encodeURIComponent(TRUST),
    ...more,
  });
  const policy = (more: object = {}) => ({
    PolicyName: "toy",
    PolicyId: policyId(),
    Arn: POLICY_ARN,
    Path: "/",
    DefaultVersionId: "v1",
    AttachmentCount: 0,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: CREATED,
    UpdateDate: CREATED,
    ...more,
  });
  const tags = [
    { Key: "b", Value: "2" },
    { Key: "a", Value: "1" },
  ];
  const sorted = [...tags].reverse();
  const boundary = {
    PermissionsBoundary: {
      PermissionsBoundaryType: "Policy",
      PermissionsBoundaryArn: ADMINISTRATOR_ARN,
    },
  };
  const end = { IsTruncated: false };

  /** Calls, and what the last one answers, to the last member. */
  const answers: readonly (readonly [string, readonly Step[], () => object])[] = [
    ["a new user", [["CreateUser", { UserName: "bob" }]], () => ({ User: user("bob") })],
    [
      "a new user with everything",
      [
        [
          "CreateUser",
          { UserName: "bob", Path: "/a/b/", Tags: tags, PermissionsBoundary: ADMINISTRATOR_ARN },
        ],
      ],
      () => ({
        User: user("bob", {
          Path: "/a/b/",
          Arn: `arn:aws:iam::${ACCOUNT_ID}:user/a/b/bob`,
          Tags: tags,
          ...boundary,
        }),
      }),
    ],
    ["a user", [["GetUser", { UserName: "alice" }]], () => ({ User: user() })],
    [
      "a user whose name is written in another case",
      [["GetUser", { UserName: "ALICE" }]],
      () => ({ User: user() }),
    ],
    ["the caller's own user", [["GetUser"]], () => ({ User: user("admin") })],
    ["all users", [["ListUsers"]], () => ({ Users: [user("admin"), user("alice")], ...end })],
    ["the users under a path", [["ListUsers", { PathPrefix: "/team/" }]], () => ({ Users: [], ...end })],
    [
      "users without their tags and boundaries",
      [
        ["CreateUser", { UserName: "zoe", Tags: tags, PermissionsBoundary: ADMINISTRATOR_ARN }],
        ["ListUsers"],
      ],
      () => ({ Users: [user("admin"), user("alice"), user("zoe")], ...end }),
    ],
    [
      "a user of a new name and path",
      [
        ["UpdateUser", { UserName: "alice", NewUserName: "beth", NewPath: "/team/" }],
        ["GetUser", { UserName: "beth" }],
      ],
      () => ({
        User: user("beth", { Path: "/team/", Arn: `arn:aws:iam::${ACCOUNT_ID}:user/team/beth` }),
      }),
    ],
    [
      "a user of the same name in another case",
      [
        ["UpdateUser", { UserName: "alice", NewUserName: "Alice" }],
        ["GetUser", { UserName: "alice" }],
      ],
      () => ({ User: user("Alice", { UserId: userId("alice") }) }),
    ],
    ["nothing for deleting a user", [["DeleteUser", { UserName: "alice" }]], () => ({})],
    [
      "the tags of a user in order",
      [
        ["TagUser", { UserName: "alice", Tags: tags }],
        ["TagUser", { UserName: "alice", Tags: [{ Key: "B", Value: "3" }] }],
        ["ListUserTags", { UserName: "alice" }],
      ],
      () => ({
        Tags: [
          { Key: "B", Value: "3" },
          { Key: "a", Value: "1" },
        ],
        ...end,
      }),
    ],
    [
      "a user's tags without those taken away",
      [
        ["TagUser", { UserName: "alice", Tags: tags }],
        ["UntagUser", { UserName: "alice", TagKeys: ["A", "nothing"] }],
        ["ListUserTags", { UserName: "alice" }],
      ],
      () => ({ Tags: [{ Key: "b", Value: "2" }], ...end }),
    ],
    ["no keys", [["ListAccessKeys", { UserName: "alice" }]], () => ({ AccessKeyMetadata: [], ...end })],
    [
      "a user's policies",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: ADMINISTRATOR_ARN }],
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["ListAttachedUserPolicies", { UserName: "alice" }],
      ],
      () => ({
        AttachedPolicies: [
          { PolicyName: "AdministratorAccess", PolicyArn: ADMINISTRATOR_ARN },
          { PolicyName: "toy", PolicyArn: POLICY_ARN },
        ],
        ...end,
      }),
    ],
    [
      "no policies after they were detached",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["DetachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["ListAttachedUserPolicies", { UserName: "alice" }],
      ],
      () => ({ AttachedPolicies: [], ...end }),
    ],
    [
      "an inline policy with its document encoded",
      [
        ["PutUserPolicy", { UserName: "alice", PolicyName: "own", PolicyDocument: DOCUMENT }],
        ["GetUserPolicy", { UserName: "alice", PolicyName: "own" }],
      ],
      () => ({
        UserName: "alice",
        PolicyName: "own",
        PolicyDocument: encodeURIComponent(DOCUMENT).replaceAll("*", "%2A"),
      }),
    ],
    [
      "the names of inline policies",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "b", PolicyDocument: DOCUMENT }],
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "a", PolicyDocument: DOCUMENT }],
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "b", PolicyDocument: DOCUMENT }],
        ["ListRolePolicies", { RoleName: "toy-role" }],
      ],
      () => ({ PolicyNames: ["a", "b"], ...end }),
    ],
    [
      "no names after the inline policies were deleted",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "a", PolicyDocument: DOCUMENT }],
        ["DeleteRolePolicy", { RoleName: "toy-role", PolicyName: "a" }],
        ["ListRolePolicies", { RoleName: "toy-role" }],
      ],
      () => ({ PolicyNames: [], ...end }),
    ],
    [
      "a new policy without its description",
      [["CreatePolicy", { PolicyName: "new", PolicyDocument: DOCUMENT, Description: "d" }]],
      () => ({
        Policy: policy({
          PolicyName: "new",
          Arn: `arn:aws:iam::${ACCOUNT_ID}:policy/new`,
          PolicyId: world.account.policies.get(`arn:aws:iam::${ACCOUNT_ID}:policy/new`)?.policyId,
        }),
      }),
    ],
    [
      "a policy with its description and tags",
      [
        [
          "CreatePolicy",
          { PolicyName: "new", PolicyDocument: DOCUMENT, Description: "d", Tags: tags, Path: "/a/" },
        ],
        ["GetPolicy", { PolicyArn: `arn:aws:iam::${ACCOUNT_ID}:policy/a/new` }],
      ],
      () => ({
        Policy: policy({
          PolicyName: "new",
          Path: "/a/",
          Arn: `arn:aws:iam::${ACCOUNT_ID}:policy/a/new`,
          PolicyId: world.account.policies.get(`arn:aws:iam::${ACCOUNT_ID}:policy/a/new`)?.policyId,
          Description: "d",
          Tags: tags,
        }),
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
      () => ({ Policies: [policy()], ...end }),
    ],
    [
      "no policy that is not attached",
      [["ListPolicies", { OnlyAttached: true }]],
      () => ({ Policies: [], ...end }),
    ],
    [
      "the policies that are boundaries",
      [
        ["CreateUser", { UserName: "bob", PermissionsBoundary: POLICY_ARN }],
        ["ListPolicies", { PolicyUsageFilter: "PermissionsBoundary" }],
      ],
      () => ({ Policies: [policy({ PermissionsBoundaryUsageCount: 1 })], ...end }),
    ],
    [
      "a policy's version with its document as it was given",
      [["GetPolicyVersion", { PolicyArn: POLICY_ARN, VersionId: "v1" }]],
      () => ({
        PolicyVersion: {
          Document: encodeURIComponent(DOCUMENT).replaceAll("*", "%2A"),
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
        ...end,
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
        PolicyUsers: [{ UserName: "alice", UserId: userId() }],
        PolicyRoles: [{ RoleName: "toy-role", RoleId: roleId() }],
        ...end,
      }),
    ],
    [
      "which roles a policy is attached to",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["ListEntitiesForPolicy", { PolicyArn: POLICY_ARN, EntityFilter: "Role" }],
      ],
      () => ({ PolicyGroups: [], PolicyUsers: [], PolicyRoles: [], ...end }),
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
        ...end,
      }),
    ],
    [
      "a new role without its description and duration",
      [
        ["DeleteRole", { RoleName: "toy-role" }],
        [
          "CreateRole",
          {
            RoleName: "toy-role",
            AssumeRolePolicyDocument: TRUST,
            Description: "d",
            MaxSessionDuration: 7200,
            Tags: tags,
          },
        ],
      ],
      () => ({ Role: role({ Tags: tags }) }),
    ],
    [
      "a role that was never used",
      [["GetRole", { RoleName: "toy-role" }]],
      () => ({ Role: role({ MaxSessionDuration: 3600, RoleLastUsed: {} }) }),
    ],
    [
      "a role with everything",
      [
        ["UpdateRole", { RoleName: "toy-role", Description: "d", MaxSessionDuration: 7200 }],
        ["UpdateRole", { RoleName: "toy-role" }],
        ["TagRole", { RoleName: "toy-role", Tags: tags }],
        ["GetRole", { RoleName: "toy-role" }],
      ],
      () => ({ Role: role({ Description: "d", MaxSessionDuration: 7200, Tags: tags, RoleLastUsed: {} }) }),
    ],
    [
      "a role's new description",
      [["UpdateRoleDescription", { RoleName: "toy-role", Description: "new" }]],
      () => ({ Role: role({ Description: "new" }) }),
    ],
    [
      "roles without their tags and last use",
      [["TagRole", { RoleName: "toy-role", Tags: tags }], ["ListRoles"]],
      () => ({ Roles: [role({ MaxSessionDuration: 3600 })], ...end }),
    ],
    [
      "a role's tags",
      [
        ["TagRole", { RoleName: "toy-role", Tags: tags }],
        ["ListRoleTags", { RoleName: "toy-role" }],
      ],
      () => ({ Tags: sorted, ...end }),
    ],
  ];
  for (const [name, steps, expected] of answers) {
    it(`answer ${name}`, async () => assert.deepEqual(await runAll(steps), expected()));
  }

  /** Calls, the last of which is refused with a code, a status and AWS's own words. */
  type Refusal = readonly [code: string, status: number, text: string];
  const missing = (text: string): Refusal => ["NoSuchEntity", 404, text];
  const conflict = (text: string): Refusal => ["DeleteConflict", 409, text];
  const limit = (text: string): Refusal => ["LimitExceeded", 409, text];
  const NO_USER = missing("The user with name nobody cannot be found.");
  const NO_ROLE = missing("The role with name nothing cannot be found.");
  const duplicate: Refusal = [
    "InvalidInput",
    400,
    "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
  ];
  const NO_POLICY_ARN = `arn:aws:iam::${ACCOUNT_ID}:policy/nothing`;
  const twice = [
    { Key: "a", Value: "" },
    { Key: "A", Value: "" },
  ];
  const versions = Array.from(
    { length: 4 },
    (): Step => ["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: DOCUMENT }],
  );
  const refusals: readonly (readonly [string, readonly Step[], Refusal])[] = [
    [
      "a user's name that is taken",
      [["CreateUser", { UserName: "alice" }]],
      ["EntityAlreadyExists", 409, "User with name alice already exists."],
    ],
    [
      "a user's name that is taken in another case",
      [["CreateUser", { UserName: "Alice" }]],
      ["EntityAlreadyExists", 409, "User with name Alice already exists."],
    ],
    [
      "to rename a user to a name that is taken",
      [["UpdateUser", { UserName: "alice", NewUserName: "ADMIN" }]],
      ["EntityAlreadyExists", 409, "User with name ADMIN already exists."],
    ],
    [
      "a role's name that is taken",
      [["CreateRole", { RoleName: "TOY-role", AssumeRolePolicyDocument: TRUST }]],
      ["EntityAlreadyExists", 409, "Role with name TOY-role already exists."],
    ],
    [
      "a policy's name that is taken, under whatever path",
      [["CreatePolicy", { PolicyName: "TOY", Path: "/a/", PolicyDocument: DOCUMENT }]],
      ["EntityAlreadyExists", 409, "A policy called TOY already exists. Duplicate names are not allowed."],
    ],
    ...(
      [
        ["GetUser", {}],
        ["UpdateUser", {}],
        ["DeleteUser", {}],
        ["TagUser", { Tags: [] }],
        ["UntagUser", { TagKeys: [] }],
        ["ListUserTags", {}],
        ["CreateAccessKey", {}],
        ["ListAccessKeys", {}],
        ["UpdateAccessKey", { AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "Active" }],
        ["DeleteAccessKey", { AccessKeyId: "AKIAIOSFODNN7EXAMPLE" }],
        ["AttachUserPolicy", { PolicyArn: POLICY_ARN }],
        ["DetachUserPolicy", { PolicyArn: POLICY_ARN }],
        ["ListAttachedUserPolicies", {}],
        ["PutUserPolicy", { PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["GetUserPolicy", { PolicyName: "p" }],
        ["DeleteUserPolicy", { PolicyName: "p" }],
        ["ListUserPolicies", {}],
      ] as const
    ).map(
      ([name, input]) =>
        [
          `a user who does not exist to ${name}`,
          [[name, { UserName: "nobody", ...input }]] as readonly Step[],
          NO_USER,
        ] as const,
    ),
    ...(
      [
        ["GetRole", {}],
        ["UpdateRole", {}],
        ["UpdateRoleDescription", { Description: "" }],
        ["UpdateAssumeRolePolicy", { PolicyDocument: TRUST }],
        ["DeleteRole", {}],
        ["TagRole", { Tags: [] }],
        ["UntagRole", { TagKeys: [] }],
        ["ListRoleTags", {}],
        ["AttachRolePolicy", { PolicyArn: POLICY_ARN }],
        ["DetachRolePolicy", { PolicyArn: POLICY_ARN }],
        ["ListAttachedRolePolicies", {}],
        ["PutRolePolicy", { PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["GetRolePolicy", { PolicyName: "p" }],
        ["DeleteRolePolicy", { PolicyName: "p" }],
        ["ListRolePolicies", {}],
      ] as const
    ).map(
      ([name, input]) =>
        [
          `a role that does not exist to ${name}`,
          [[name, { RoleName: "nothing", ...input }]] as readonly Step[],
          NO_ROLE,
        ] as const,
    ),
    ...(
      ["GetPolicy", "DeletePolicy", "ListPolicyVersions", "ListEntitiesForPolicy", "ListPolicyTags"] as const
    ).map(
      (name) =>
        [
          `a policy that does not exist to ${name}`,
          [[name, { PolicyArn: NO_POLICY_ARN }]] as readonly Step[],
          missing(`Policy ${NO_POLICY_ARN} was not found.`),
        ] as const,
    ),
    ...(["GetPolicyVersion", "DeletePolicyVersion", "SetDefaultPolicyVersion"] as const).flatMap((name) => [
      [
        `a version of a policy that does not exist to ${name}`,
        [[name, { PolicyArn: NO_POLICY_ARN, VersionId: "v1" }]] as readonly Step[],
        missing(`Policy ${NO_POLICY_ARN} version v1 does not exist or is not attachable.`),
      ] as const,
      [
        `a version that does not exist to ${name}`,
        [[name, { PolicyArn: POLICY_ARN, VersionId: "v9" }]] as readonly Step[],
        missing(`Policy ${POLICY_ARN} version v9 does not exist or is not attachable.`),
      ] as const,
    ]),
    [
      "to attach a policy that does not exist",
      [["AttachUserPolicy", { UserName: "alice", PolicyArn: NO_POLICY_ARN }]],
      missing(`Policy ${NO_POLICY_ARN} does not exist or is not attachable.`),
    ],
    [
      "to attach by a policy's name",
      [["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: "longpolicynamebutnoarn" }]],
      ["ValidationError", 400, "ARN longpolicynamebutnoarn is not valid."],
    ],
    [
      "to read a policy by its name",
      [["GetPolicy", { PolicyArn: "longpolicynamebutnoarn" }]],
      ["ValidationError", 400, "Invalid ARN:  Could not be parsed!"],
    ],
    [
      "to detach a policy that is not attached",
      [["DetachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }]],
      missing(`Policy ${POLICY_ARN} was not found.`),
    ],
    [
      "to read an inline policy that does not exist",
      [["GetUserPolicy", { UserName: "alice", PolicyName: "p" }]],
      missing("The user policy with name p cannot be found."),
    ],
    [
      "to delete an inline policy that does not exist",
      [["DeleteRolePolicy", { RoleName: "toy-role", PolicyName: "p" }]],
      missing("The role policy with name p cannot be found."),
    ],
    [
      "to change a key that does not exist",
      [["UpdateAccessKey", { UserName: "alice", AccessKeyId: "AKIAIOSFODNN7EXAMPLE", Status: "Inactive" }]],
      missing("The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found."),
    ],
    [
      "to delete a key that does not exist",
      [["DeleteAccessKey", { UserName: "alice", AccessKeyId: "AKIAIOSFODNN7EXAMPLE" }]],
      missing("The Access Key with id AKIAIOSFODNN7EXAMPLE cannot be found."),
    ],
    [
      "to tell the last use of a key that does not exist",
      [["GetAccessKeyLastUsed", { AccessKeyId: "AKIAIOSFODNN7EXAMPLE" }]],
      [
        "AccessDenied",
        403,
        `User: arn:aws:iam::${ACCOUNT_ID}:user/admin is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key AKIAIOSFODNN7EXAMPLE`,
      ],
    ],
    [
      "a third key",
      [
        ["CreateAccessKey", { UserName: "alice" }],
        ["CreateAccessKey", { UserName: "alice" }],
        ["CreateAccessKey", { UserName: "alice" }],
      ],
      limit("Cannot exceed quota for AccessKeysPerUser: 2"),
    ],
    [
      "to delete a user with a policy",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["DeleteUser", { UserName: "alice" }],
      ],
      conflict("Cannot delete entity, must detach all policies first."),
    ],
    [
      "to delete a user with an inline policy",
      [
        ["PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["DeleteUser", { UserName: "alice" }],
      ],
      conflict("Cannot delete entity, must delete policies first."),
    ],
    [
      "to delete a user with a key",
      [
        ["CreateAccessKey", { UserName: "alice" }],
        ["DeleteUser", { UserName: "alice" }],
      ],
      conflict("Cannot delete entity, must delete access keys first."),
    ],
    [
      "to delete a role with a policy",
      [
        ["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: POLICY_ARN }],
        ["DeleteRole", { RoleName: "toy-role" }],
      ],
      conflict("Cannot delete entity, must detach all policies first."),
    ],
    [
      "to delete a role with an inline policy",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["DeleteRole", { RoleName: "toy-role" }],
      ],
      conflict("Cannot delete entity, must delete policies first."),
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
    ...(
      [
        ["DeletePolicy", {}],
        ["CreatePolicyVersion", { PolicyDocument: DOCUMENT }],
        ["DeletePolicyVersion", { VersionId: "v1" }],
        ["SetDefaultPolicyVersion", { VersionId: "v1" }],
        ["TagPolicy", { Tags: [] }],
        ["UntagPolicy", { TagKeys: [] }],
      ] as const
    ).map(
      ([name, input]) =>
        [
          `one of AWS's policies to ${name}`,
          [[name, { PolicyArn: ADMINISTRATOR_ARN, ...input }]] as readonly Step[],
          ["AccessDenied", 403, "Policy is outside your own account."] as Refusal,
        ] as const,
    ),
    [
      "a managed policy that is too long",
      [["CreatePolicy", { PolicyName: "p", PolicyDocument: documentOf(6145) }]],
      limit("Cannot exceed quota for PolicySize: 6144"),
    ],
    [
      "a user's inline policy that is too long",
      [["PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: documentOf(2049) }]],
      limit("Maximum policy size of 2048 bytes exceeded for user alice"),
    ],
    [
      "inline policies that are too long together",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "a", PolicyDocument: documentOf(5120) }],
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "b", PolicyDocument: documentOf(5121) }],
      ],
      limit("Maximum policy size of 10240 bytes exceeded for role toy-role"),
    ],
    [
      "a malformed managed policy",
      [["CreatePolicy", { PolicyName: "p", PolicyDocument: "{}" }]],
      ["MalformedPolicyDocument", 400, "Syntax errors in policy."],
    ],
    [
      "a malformed version",
      [["CreatePolicyVersion", { PolicyArn: POLICY_ARN, PolicyDocument: "{}" }]],
      ["MalformedPolicyDocument", 400, "Syntax errors in policy."],
    ],
    [
      "a malformed inline policy",
      [["PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: "file://policy.json" }]],
      ["MalformedPolicyDocument", 400, "Syntax errors in policy."],
    ],
    [
      "a malformed trust policy",
      [["CreateRole", { RoleName: "new", AssumeRolePolicyDocument: "trust-policy.json" }]],
      ["MalformedPolicyDocument", 400, "This policy contains invalid Json"],
    ],
    [
      "a boundary that is no policy",
      [["CreateUser", { UserName: "bob", PermissionsBoundary: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role` }]],
      ["InvalidInput", 400, `ARN arn:aws:iam::${ACCOUNT_ID}:role/toy-role is not valid.`],
    ],
    [
      "a boundary that does not exist",
      [
        [
          "CreateRole",
          { RoleName: "new", AssumeRolePolicyDocument: TRUST, PermissionsBoundary: NO_POLICY_ARN },
        ],
      ],
      missing(`Scope ARN: ${NO_POLICY_ARN} does not exist or is not attachable.`),
    ],
    ["a user's tag twice", [["CreateUser", { UserName: "bob", Tags: twice }]], duplicate],
    ["a role's tag twice", [["TagRole", { RoleName: "toy-role", Tags: twice }]], duplicate],
    [
      "a policy's tag twice",
      [["TagPolicy", { PolicyArn: POLICY_ARN, Tags: [twice[0], twice[0]] }]],
      ["InvalidInput", 400, "Duplicate tag keys found."],
    ],
    [
      "the 51st tag",
      [
        [
          "TagUser",
          { UserName: "alice", Tags: Array.from({ length: 50 }, (_, n) => ({ Key: `k${n}`, Value: "" })) },
        ],
        ["TagUser", { UserName: "alice", Tags: [{ Key: "k50", Value: "" }] }],
      ],
      limit("The number of tags has reached the maximum limit."),
    ],
    ["a marker that is none", [["ListUsers", { Marker: "x" }]], ["ValidationError", 400, "Invalid Marker."]],
  ];
  for (const [name, steps, [code, status, message]] of refusals) {
    it(`refuse ${name}`, async () => {
      const before = steps.slice(0, -1);
      const [last = "", input] = steps.at(-1) ?? [];
      await runAll(before);
      await assert.rejects(run(last, input), { code, status, message });
    });
  }

  it("change nothing when they refuse", async () => {
    const count = () => [world.account.users.size, world.account.roles.size, world.account.policies.size];
    const before = count();
    for (const [, steps] of refusals.filter(([, steps]) => steps.length === 1)) {
      await runAll(steps).catch(() => undefined);
    }
    assert.deepEqual(count(), before);
  });

  it("refuse the eleventh policy of a user, and of a role", async () => {
    for (let index = 0; index < 10; index++) {
      await run("CreatePolicy", { PolicyName: `p${index}`, PolicyDocument: DOCUMENT });
      const PolicyArn = `arn:aws:iam::${ACCOUNT_ID}:policy/p${index}`;
      await run("AttachUserPolicy", { UserName: "alice", PolicyArn });
      await run("AttachRolePolicy", { RoleName: "toy-role", PolicyArn });
    }
    await assert.rejects(run("AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerUser: 10",
    });
    await assert.rejects(run("AttachRolePolicy", { RoleName: "toy-role", PolicyArn: POLICY_ARN }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for PoliciesPerRole: 10",
    });
  });

  it("accept documents of just the size that is allowed, white space not counted", async () => {
    await run("CreatePolicy", { PolicyName: "p", PolicyDocument: documentOf(6144) });
    await run("PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: documentOf(2048) });
  });

  it("refuse a trust policy that is too long", async () => {
    const long = JSON.stringify({ ...JSON.parse(TRUST), Id: "x".repeat(2048) });
    await assert.rejects(run("CreateRole", { RoleName: "new", AssumeRolePolicyDocument: long }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for ACLSizePerRole: 2048",
    });
  });

  it("make a key, tell its secret once, and change and delete it", async () => {
    const { AccessKey } = (await run("CreateAccessKey", { UserName: "alice" })) as {
      AccessKey: Record<string, unknown>;
    };
    assert.match(String(AccessKey["AccessKeyId"]), /^AKIA[A-Z2-7]{16}$/);
    assert.match(String(AccessKey["SecretAccessKey"]), /^[A-Za-z0-9+/]{40}$/);
    assert.deepEqual(Object.keys(AccessKey), [
      "UserName",
      "AccessKeyId",
      "Status",
      "SecretAccessKey",
      "CreateDate",
    ]);
    const key = { UserName: "alice", AccessKeyId: AccessKey["AccessKeyId"] };
    const listed = { ...key, Status: "Inactive", CreateDate: CREATED };
    await run("UpdateAccessKey", { ...key, Status: "Inactive" });
    assert.deepEqual(await run("ListAccessKeys", { UserName: "alice" }), {
      AccessKeyMetadata: [listed],
      ...end,
    });
    assert.deepEqual(await run("GetAccessKeyLastUsed", key), {
      UserName: "alice",
      AccessKeyLastUsed: { ServiceName: "N/A", Region: "N/A" },
    });
    await assert.rejects(run("DeleteAccessKey", { ...key, UserName: "admin" }), { code: "NoSuchEntity" });
    await run("DeleteAccessKey", key);
    assert.deepEqual(await run("ListAccessKeys", { UserName: "alice" }), { AccessKeyMetadata: [], ...end });
    assert.ok(world.store.issuedSecrets.has(String(AccessKey["SecretAccessKey"])));
  });

  it("mean the caller's own user when none is named, and want a name from a session", async () => {
    const alice = world.user("alice");
    await run("CreateAccessKey", {}, alice);
    assert.ok(Array.isArray((await run("ListAccessKeys", {}, alice))["AccessKeyMetadata"]));
    assert.equal([...world.account.accessKeys.values()][0]?.userName, "alice");
    for (const name of [
      "GetUser",
      "CreateAccessKey",
      "ListAccessKeys",
      "DeleteAccessKey",
      "UpdateAccessKey",
    ]) {
      await assert.rejects(run(name, {}, session), {
        code: "ValidationError",
        message: "Must specify userName when calling with non-User credentials",
      });
    }
  });

  it("tell the root user about itself", async () => {
    assert.deepEqual(await run("GetUser", {}, root), {
      User: { UserId: ACCOUNT_ID, Arn: root.arn, CreateDate: CREATED },
    });
  });

  it("list in pages that a marker continues, also when the last one of a page is gone", async () => {
    for (const name of ["d", "b", "C", "e", "a"]) await run("CreateUser", { UserName: name, Path: "/list/" });
    const list = (Marker?: unknown) =>
      run("ListUsers", { PathPrefix: "/list/", MaxItems: 2, ...(Marker ? { Marker } : {}) });
    const names = (page: Members) =>
      (page["Users"] as { UserName: string }[]).map(({ UserName }) => UserName);
    const first = await list();
    assert.deepEqual([names(first), first["IsTruncated"]], [["a", "b"], true]);
    await run("DeleteUser", { UserName: "b" });
    const second = await list(first["Marker"]);
    assert.deepEqual([names(second), second["IsTruncated"]], [["C", "d"], true]);
    const third = await list(second["Marker"]);
    assert.deepEqual([names(third), third["IsTruncated"], third["Marker"]], [["e"], false, undefined]);
  });

  it("show a trust policy with the id of a user who was deleted", async () => {
    const trust = (AWS: unknown) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "sts:AssumeRole" }],
      });
    const document = trust(`arn:aws:iam::${ACCOUNT_ID}:user/alice`);
    await run("UpdateAssumeRolePolicy", { RoleName: "toy-role", PolicyDocument: document });
    const shown = async () => {
      const { Role } = (await run("GetRole", { RoleName: "toy-role" })) as { Role: Record<string, string> };
      return decodeURIComponent(Role["AssumeRolePolicyDocument"] ?? "");
    };
    assert.equal(await shown(), document);
    const id = userId();
    await run("DeleteUser", { UserName: "alice" });
    await run("CreateUser", { UserName: "alice" });
    assert.equal(await shown(), trust(id));
    await assert.rejects(run("UpdateAssumeRolePolicy", { RoleName: "toy-role", PolicyDocument: trust(id) }), {
      code: "MalformedPolicyDocument",
      message: `Invalid principal in policy: "AWS":"${id}"`,
    });
  });
});
