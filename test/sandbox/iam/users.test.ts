import assert from "node:assert/strict";
import type { Members } from "../../../lib/sandbox/protocol/members.js";
import { ACCOUNT_ID } from "../world.js";
import {
  ADMINISTRATOR_ARN,
  BOUNDARY,
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
  type Refusal,
  ROOT,
  run,
  SESSION,
  TAGS,
  TWICE,
  taken,
  useIamWorld,
  user,
} from "./iam-world.js";

const NO_USER = missing("The user with name nobody cannot be found.");
const duplicate: Refusal = [
  "InvalidInput",
  400,
  "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
];

describe("IAM's operations on users", () => {
  useIamWorld();

  checkAnswers([
    ["a new user", [["CreateUser", { UserName: "bob" }]], () => ({ User: user("bob") })],
    [
      "a new user with everything",
      [
        [
          "CreateUser",
          { UserName: "bob", Path: "/a/b/", Tags: TAGS, PermissionsBoundary: ADMINISTRATOR_ARN },
        ],
      ],
      () => ({
        User: user("bob", {
          Path: "/a/b/",
          Arn: `arn:aws:iam::${ACCOUNT_ID}:user/a/b/bob`,
          Tags: TAGS,
          ...BOUNDARY,
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
    ["all users", [["ListUsers"]], () => ({ Users: [user("admin"), user("alice")], ...END })],
    ["the users under a path", [["ListUsers", { PathPrefix: "/team/" }]], () => ({ Users: [], ...END })],
    [
      "users without their tags and boundaries",
      [
        ["CreateUser", { UserName: "zoe", Tags: TAGS, PermissionsBoundary: ADMINISTRATOR_ARN }],
        ["ListUsers"],
      ],
      () => ({ Users: [user("admin"), user("alice"), user("zoe")], ...END }),
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
      () => ({ User: user("Alice", { UserId: currentWorld().account.users.get("alice")?.userId }) }),
    ],
    ["nothing for deleting a user", [["DeleteUser", { UserName: "alice" }]], () => ({})],
    [
      "the tags of a user in order",
      [
        ["TagUser", { UserName: "alice", Tags: TAGS }],
        ["TagUser", { UserName: "alice", Tags: [{ Key: "B", Value: "3" }] }],
        ["ListUserTags", { UserName: "alice" }],
      ],
      () => ({
        Tags: [
          { Key: "B", Value: "3" },
          { Key: "a", Value: "1" },
        ],
        ...END,
      }),
    ],
    [
      "a user's tags without those taken away",
      [
        ["TagUser", { UserName: "alice", Tags: TAGS }],
        ["UntagUser", { UserName: "alice", TagKeys: ["A", "nothing"] }],
        ["ListUserTags", { UserName: "alice" }],
      ],
      () => ({ Tags: [{ Key: "b", Value: "2" }], ...END }),
    ],
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
        ...END,
      }),
    ],
    [
      "no policies after they were detached",
      [
        ["AttachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["DetachUserPolicy", { UserName: "alice", PolicyArn: POLICY_ARN }],
        ["ListAttachedUserPolicies", { UserName: "alice" }],
      ],
      () => ({ AttachedPolicies: [], ...END }),
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
        PolicyDocument: ENCODED_DOCUMENT,
      }),
    ],
  ]);

  checkRefusals([
    [
      "a user's name that is taken",
      [["CreateUser", { UserName: "alice" }]],
      taken("User with name alice already exists."),
    ],
    [
      "a user's name that is taken in another case",
      [["CreateUser", { UserName: "Alice" }]],
      taken("User with name Alice already exists."),
    ],
    [
      "to rename a user to a name that is taken",
      [["UpdateUser", { UserName: "alice", NewUserName: "ADMIN" }]],
      taken("User with name ADMIN already exists."),
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
          [[name, { UserName: "nobody", ...input }]],
          NO_USER,
        ] as const,
    ),
    [
      "to attach a policy that does not exist",
      [["AttachUserPolicy", { UserName: "alice", PolicyArn: NO_POLICY_ARN }]],
      missing(`Policy ${NO_POLICY_ARN} does not exist or is not attachable.`),
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
          [[name, { PolicyArn: ADMINISTRATOR_ARN, ...input }]],
          ["AccessDenied", 403, "Policy is outside your own account."],
        ] as const,
    ),
    [
      "a user's inline policy that is too long",
      [["PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: documentOf(2049) }]],
      limit("Maximum policy size of 2048 bytes exceeded for user alice"),
    ],
    [
      "a malformed inline policy",
      [["PutUserPolicy", { UserName: "alice", PolicyName: "p", PolicyDocument: "file://policy.json" }]],
      malformed("Syntax errors in policy."),
    ],
    [
      "a boundary that is no policy",
      [["CreateUser", { UserName: "bob", PermissionsBoundary: `arn:aws:iam::${ACCOUNT_ID}:role/toy-role` }]],
      ["InvalidInput", 400, `ARN arn:aws:iam::${ACCOUNT_ID}:role/toy-role is not valid.`],
    ],
    ["a user's tag twice", [["CreateUser", { UserName: "bob", Tags: TWICE }]], duplicate],
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
  ]);

  it("means the caller's own user when none is named, and want a name from a session", async () => {
    const alice = currentWorld().user("alice");
    await run("CreateAccessKey", {}, alice);
    assert.ok(Array.isArray((await run("ListAccessKeys", {}, alice))["AccessKeyMetadata"]));
    assert.equal([...currentWorld().account.accessKeys.values()][0]?.userName, "alice");
    for (const name of [
      "GetUser",
      "CreateAccessKey",
      "ListAccessKeys",
      "DeleteAccessKey",
      "UpdateAccessKey",
    ]) {
      await assert.rejects(run(name, {}, SESSION), {
        code: "ValidationError",
        message: "Must specify userName when calling with non-User credentials",
      });
    }
  });

  it("tells the root user about itself", async () => {
    assert.deepEqual(await run("GetUser", {}, ROOT), {
      User: { UserId: ACCOUNT_ID, Arn: ROOT.arn, CreateDate: CREATED },
    });
  });

  it("lists in pages that a marker continues, also when the last one of a page is gone", async () => {
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
});
