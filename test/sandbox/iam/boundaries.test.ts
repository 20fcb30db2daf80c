import {
  ADMINISTRATOR_ARN,
  BOUNDARY,
  checkAnswers,
  checkRefusals,
  missing,
  NO_POLICY_ARN,
  role,
  useIamWorld,
  user,
} from "./iam-world.js";

const LIMIT = { PermissionsBoundary: ADMINISTRATOR_ARN };

describe("IAM's operations on permissions boundaries", () => {
  useIamWorld();

  checkAnswers([
    [
      "a user with a boundary",
      [
        ["PutUserPermissionsBoundary", { UserName: "alice", ...LIMIT }],
        ["GetUser", { UserName: "alice" }],
      ],
      () => ({ User: user("alice", BOUNDARY) }),
    ],
    [
      "a user whose boundary was taken away",
      [
        ["PutUserPermissionsBoundary", { UserName: "alice", ...LIMIT }],
        ["DeleteUserPermissionsBoundary", { UserName: "alice" }],
        ["GetUser", { UserName: "alice" }],
      ],
      () => ({ User: user() }),
    ],
    [
      "a role with a boundary",
      [
        ["PutRolePermissionsBoundary", { RoleName: "toy-role", ...LIMIT }],
        ["GetRole", { RoleName: "toy-role" }],
      ],
      () => ({ Role: role({ MaxSessionDuration: 3600, RoleLastUsed: {}, ...BOUNDARY }) }),
    ],
    [
      "a role whose boundary was taken away",
      [
        ["PutRolePermissionsBoundary", { RoleName: "toy-role", ...LIMIT }],
        ["DeleteRolePermissionsBoundary", { RoleName: "toy-role" }],
        ["GetRole", { RoleName: "toy-role" }],
      ],
      () => ({ Role: role({ MaxSessionDuration: 3600, RoleLastUsed: {} }) }),
    ],
  ]);

  checkRefusals([
    [
      "a boundary that does not exist",
      [["PutUserPermissionsBoundary", { UserName: "alice", PermissionsBoundary: NO_POLICY_ARN }]],
      missing(`Scope ARN: ${NO_POLICY_ARN} does not exist or is not attachable.`),
    ],
    [
      "a boundary that is no policy",
      [["PutRolePermissionsBoundary", { RoleName: "toy-role", PermissionsBoundary: "policy/toy" }]],
      ["InvalidInput", 400, "ARN policy/toy is not valid."],
    ],
    [
      "a role that does not exist",
      [["PutRolePermissionsBoundary", { RoleName: "nothing", ...LIMIT }]],
      missing("The role with name nothing cannot be found."),
    ],
    [
      "to take away what a user does not have",
      [["DeleteUserPermissionsBoundary", { UserName: "alice" }]],
      missing("User alice does not have a permissions boundary."),
    ],
    [
      "to take away what a role does not have",
      [["DeleteRolePermissionsBoundary", { RoleName: "toy-role" }]],
      missing("Role toy-role does not have a permissions boundary."),
    ],
  ]);
});
