import assert from "node:assert/strict";
import { ACCOUNT_ID } from "../world.js";
import {
  checkAnswers,
  checkRefusals,
  conflict,
  currentWorld,
  DOCUMENT,
  documentOf,
  END,
  limit,
  malformed,
  missing,
  NO_POLICY_ARN,
  POLICY_ARN,
  type Refusal,
  role,
  run,
  TAGS,
  TRUST,
  TWICE,
  taken,
  useIamWorld,
} from "./iam-world.js";

const NO_ROLE = missing("The role with name nothing cannot be found.");
const duplicate: Refusal = [
  "InvalidInput",
  400,
  "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
];

describe("IAM's operations on roles", () => {
  useIamWorld();

  checkAnswers([
    [
      "the names of inline policies",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "b", PolicyDocument: DOCUMENT }],
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "a", PolicyDocument: DOCUMENT }],
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "b", PolicyDocument: DOCUMENT }],
        ["ListRolePolicies", { RoleName: "toy-role" }],
      ],
      () => ({ PolicyNames: ["a", "b"], ...END }),
    ],
    [
      "no names after the inline policies were deleted",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "a", PolicyDocument: DOCUMENT }],
        ["DeleteRolePolicy", { RoleName: "toy-role", PolicyName: "a" }],
        ["ListRolePolicies", { RoleName: "toy-role" }],
      ],
      () => ({ PolicyNames: [], ...END }),
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
            Tags: TAGS,
          },
        ],
      ],
      () => ({ Role: role({ Tags: TAGS }) }),
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
        ["TagRole", { RoleName: "toy-role", Tags: TAGS }],
        ["GetRole", { RoleName: "toy-role" }],
      ],
      () => ({ Role: role({ Description: "d", MaxSessionDuration: 7200, Tags: TAGS, RoleLastUsed: {} }) }),
    ],
    [
      "a role's new description",
      [["UpdateRoleDescription", { RoleName: "toy-role", Description: "new" }]],
      () => ({ Role: role({ Description: "new" }) }),
    ],
    [
      "roles without their tags and last use",
      [["TagRole", { RoleName: "toy-role", Tags: TAGS }], ["ListRoles"]],
      () => ({ Roles: [role({ MaxSessionDuration: 3600 })], ...END }),
    ],
    [
      "a role's tags",
      [
        ["TagRole", { RoleName: "toy-role", Tags: TAGS }],
        ["ListRoleTags", { RoleName: "toy-role" }],
      ],
      () => ({ Tags: [...TAGS].reverse(), ...END }),
    ],
  ]);

  checkRefusals([
    [
      "a role's name that is taken",
      [["CreateRole", { RoleName: "TOY-role", AssumeRolePolicyDocument: TRUST }]],
      taken("Role with name TOY-role already exists."),
    ],
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
          [[name, { RoleName: "nothing", ...input }]],
          NO_ROLE,
        ] as const,
    ),
    [
      "to attach by a policy's name",
      [["AttachRolePolicy", { RoleName: "toy-role", PolicyArn: "longpolicynamebutnoarn" }]],
      ["ValidationError", 400, "ARN longpolicynamebutnoarn is not valid."],
    ],
    [
      "to delete an inline policy that does not exist",
      [["DeleteRolePolicy", { RoleName: "toy-role", PolicyName: "p" }]],
      missing("The role policy with name p cannot be found."),
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
      "inline policies that are too long together",
      [
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "a", PolicyDocument: documentOf(5120) }],
        ["PutRolePolicy", { RoleName: "toy-role", PolicyName: "b", PolicyDocument: documentOf(5121) }],
      ],
      limit("Maximum policy size of 10240 bytes exceeded for role toy-role"),
    ],
    [
      "a malformed trust policy",
      [["CreateRole", { RoleName: "new", AssumeRolePolicyDocument: "trust-policy.json" }]],
      malformed("This policy contains invalid Json"),
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
    ["a role's tag twice", [["TagRole", { RoleName: "toy-role", Tags: TWICE }]], duplicate],
  ]);

  it("refuses a trust policy that is too long", async () => {
    const long = JSON.stringify({ ...JSON.parse(TRUST), Id: "x".repeat(2048) });
    await assert.rejects(run("CreateRole", { RoleName: "new", AssumeRolePolicyDocument: long }), {
      code: "LimitExceeded",
      message: "Cannot exceed quota for ACLSizePerRole: 2048",
    });
  });

  it("shows a trust policy with the id of a user who was deleted", async () => {
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
    const id = currentWorld().account.users.get("alice")?.userId;
    await run("DeleteUser", { UserName: "alice" });
    await run("CreateUser", { UserName: "alice" });
    assert.equal(await shown(), trust(id));
    await assert.rejects(run("UpdateAssumeRolePolicy", { RoleName: "toy-role", PolicyDocument: trust(id) }), {
      code: "MalformedPolicyDocument",
      message: `Invalid principal in policy: "AWS":"${id}"`,
    });
  });
});
