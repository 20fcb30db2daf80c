import { ACCOUNT_ID } from "../world.js";
import {
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
  POLICY_ARN,
  type Refusal,
  type Step,
  taken,
  useIamWorld,
  user,
} from "./iam-world.js";

const NO_GROUP = missing("The group with name nothing cannot be found.");
const TEAM: Step = ["CreateGroup", { GroupName: "team" }];
const JOIN: Step = ["AddUserToGroup", { GroupName: "team", UserName: "alice" }];

function group(name = "team", path = "/"): object {
  return {
    Path: path,
    GroupName: name,
    GroupId: currentWorld().account.groups.get(name.toLowerCase())?.groupId,
    Arn: `arn:aws:iam::${ACCOUNT_ID}:group${path}${name}`,
    CreateDate: CREATED,
  };
}

describe("IAM's operations on groups", () => {
  useIamWorld();

  checkAnswers([
    [
      "a new group",
      [["CreateGroup", { GroupName: "team", Path: "/a/" }]],
      () => ({ Group: group("team", "/a/") }),
    ],
    [
      "a group without members",
      [TEAM, ["GetGroup", { GroupName: "TEAM" }]],
      () => ({ Group: group(), Users: [], ...END }),
    ],
    [
      "a group with its members",
      [TEAM, JOIN, JOIN, ["GetGroup", { GroupName: "team" }]],
      () => ({ Group: group(), Users: [user()], ...END }),
    ],
    [
      "a group that somebody has left",
      [
        TEAM,
        JOIN,
        ["RemoveUserFromGroup", { GroupName: "team", UserName: "alice" }],
        ["GetGroup", { GroupName: "team" }],
      ],
      () => ({ Group: group(), Users: [], ...END }),
    ],
    [
      "nothing for somebody to leave who is no member",
      [TEAM, ["RemoveUserFromGroup", { GroupName: "team", UserName: "alice" }]],
      () => ({}),
    ],
    [
      "the groups under a path",
      [TEAM, ["CreateGroup", { GroupName: "other", Path: "/a/" }], ["ListGroups", { PathPrefix: "/a/" }]],
      () => ({ Groups: [group("other", "/a/")], ...END }),
    ],
    [
      "all groups",
      [TEAM, ["CreateGroup", { GroupName: "Other" }], ["ListGroups"]],
      () => ({ Groups: [group("Other"), group()], ...END }),
    ],
    [
      "the groups of a user",
      [TEAM, ["CreateGroup", { GroupName: "other" }], JOIN, ["ListGroupsForUser", { UserName: "alice" }]],
      () => ({ Groups: [group()], ...END }),
    ],
    [
      "the groups of a user under their new names",
      [
        TEAM,
        JOIN,
        ["UpdateGroup", { GroupName: "team", NewGroupName: "crew", NewPath: "/a/" }],
        ["ListGroupsForUser", { UserName: "alice" }],
      ],
      () => ({ Groups: [group("crew", "/a/")], ...END }),
    ],
    [
      "the members of a group under their new names",
      [
        TEAM,
        JOIN,
        ["UpdateUser", { UserName: "alice", NewUserName: "beth" }],
        ["GetGroup", { GroupName: "team" }],
      ],
      () => ({ Group: group(), Users: [user("beth")], ...END }),
    ],
    ["nothing for deleting a group", [TEAM, ["DeleteGroup", { GroupName: "team" }]], () => ({})],
    [
      "the policies of a group",
      [
        TEAM,
        ["AttachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }],
        ["ListAttachedGroupPolicies", { GroupName: "team" }],
      ],
      () => ({ AttachedPolicies: [{ PolicyName: "toy", PolicyArn: POLICY_ARN }], ...END }),
    ],
    [
      "no policies after they were detached",
      [
        TEAM,
        ["AttachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }],
        ["DetachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }],
        ["ListAttachedGroupPolicies", { GroupName: "team" }],
      ],
      () => ({ AttachedPolicies: [], ...END }),
    ],
    [
      "a group among those a policy is attached to",
      [
        TEAM,
        ["AttachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }],
        ["ListEntitiesForPolicy", { PolicyArn: POLICY_ARN }],
      ],
      () => ({
        PolicyGroups: [{ GroupName: "team", GroupId: currentWorld().account.groups.get("team")?.groupId }],
        PolicyUsers: [],
        PolicyRoles: [],
        ...END,
      }),
    ],
    [
      "a group's inline policy",
      [
        TEAM,
        ["PutGroupPolicy", { GroupName: "team", PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["GetGroupPolicy", { GroupName: "team", PolicyName: "p" }],
      ],
      () => ({ GroupName: "team", PolicyName: "p", PolicyDocument: ENCODED_DOCUMENT }),
    ],
    [
      "the names of a group's inline policies",
      [
        TEAM,
        ["PutGroupPolicy", { GroupName: "team", PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["PutGroupPolicy", { GroupName: "team", PolicyName: "q", PolicyDocument: DOCUMENT }],
        ["DeleteGroupPolicy", { GroupName: "team", PolicyName: "p" }],
        ["ListGroupPolicies", { GroupName: "team" }],
      ],
      () => ({ PolicyNames: ["q"], ...END }),
    ],
  ]);

  checkRefusals([
    [
      "a name that is taken",
      [TEAM, ["CreateGroup", { GroupName: "TEAM" }]],
      taken("Group with name TEAM already exists."),
    ],
    [
      "to rename a group to a name that is taken",
      [
        TEAM,
        ["CreateGroup", { GroupName: "crew" }],
        ["UpdateGroup", { GroupName: "team", NewGroupName: "Crew" }],
      ],
      taken("Group with name Crew already exists."),
    ],
    ...(
      [
        ["GetGroup", {}],
        ["UpdateGroup", {}],
        ["DeleteGroup", {}],
        ["AddUserToGroup", { UserName: "alice" }],
        ["RemoveUserFromGroup", { UserName: "alice" }],
        ["AttachGroupPolicy", { PolicyArn: POLICY_ARN }],
        ["DetachGroupPolicy", { PolicyArn: POLICY_ARN }],
        ["ListAttachedGroupPolicies", {}],
        ["PutGroupPolicy", { PolicyName: "p", PolicyDocument: DOCUMENT }],
        ["GetGroupPolicy", { PolicyName: "p" }],
        ["DeleteGroupPolicy", { PolicyName: "p" }],
        ["ListGroupPolicies", {}],
      ] as const
    ).map(([name, input]): readonly [string, readonly Step[], Refusal] => [
      `a group that does not exist to ${name}`,
      [[name, { GroupName: "nothing", ...input }]],
      NO_GROUP,
    ]),
    [
      "a user who does not exist as a member",
      [TEAM, ["AddUserToGroup", { GroupName: "team", UserName: "nobody" }]],
      missing("The user with name nobody cannot be found."),
    ],
    [
      "a user who does not exist to leave a group that does not exist",
      [["RemoveUserFromGroup", { GroupName: "nothing", UserName: "nobody" }]],
      missing("The user with name nobody cannot be found."),
    ],
    [
      "the groups of a user who does not exist",
      [["ListGroupsForUser", { UserName: "nobody" }]],
      missing("The user with name nobody cannot be found."),
    ],
    [
      "the eleventh group of a user",
      Array.from({ length: 11 }, (_, n): readonly Step[] => [
        ["CreateGroup", { GroupName: `g${n}` }],
        ["AddUserToGroup", { GroupName: `g${n}`, UserName: "alice" }],
      ]).flat(),
      limit("Cannot exceed quota for GroupsPerUser: 10"),
    ],
    [
      "to delete a group with members",
      [TEAM, JOIN, ["DeleteGroup", { GroupName: "team" }]],
      conflict("Cannot delete entity, must remove users from group first."),
    ],
    [
      "to delete a user in a group",
      [TEAM, JOIN, ["DeleteUser", { UserName: "alice" }]],
      conflict("Cannot delete entity, must remove users from group first."),
    ],
    [
      "to delete a group with a policy",
      [
        TEAM,
        ["AttachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }],
        ["DeleteGroup", { GroupName: "team" }],
      ],
      conflict("Cannot delete entity, must detach all policies first."),
    ],
    [
      "to delete a policy that is attached to a group",
      [
        TEAM,
        ["AttachGroupPolicy", { GroupName: "team", PolicyArn: POLICY_ARN }],
        ["DeletePolicy", { PolicyArn: POLICY_ARN }],
      ],
      conflict("Cannot delete a policy attached to entities."),
    ],
    [
      "an inline policy that does not exist",
      [TEAM, ["GetGroupPolicy", { GroupName: "team", PolicyName: "p" }]],
      missing("The group policy with name p cannot be found."),
    ],
    [
      "an inline policy that is too long",
      [TEAM, ["PutGroupPolicy", { GroupName: "team", PolicyName: "p", PolicyDocument: documentOf(5121) }]],
      limit("Maximum policy size of 5120 bytes exceeded for group team"),
    ],
    [
      "a malformed inline policy",
      [TEAM, ["PutGroupPolicy", { GroupName: "team", PolicyName: "p", PolicyDocument: "{}" }]],
      malformed("Syntax errors in policy."),
    ],
  ]);
});
