import { ACCOUNT_ID } from "../world.js";
import {
  CREATED,
  checkAnswers,
  checkRefusals,
  conflict,
  currentWorld,
  END,
  limit,
  missing,
  role,
  type Step,
  TAGS,
  taken,
  useIamWorld,
} from "./iam-world.js";

const NAME = { InstanceProfileName: "profile" };
const CREATE: Step = ["CreateInstanceProfile", NAME];
const ADD: Step = ["AddRoleToInstanceProfile", { ...NAME, RoleName: "toy-role" }];

function profile(more: object = {}, path = "/"): object {
  return {
    Path: path,
    InstanceProfileName: "profile",
    InstanceProfileId: currentWorld().account.instanceProfiles.get("profile")?.instanceProfileId,
    Arn: `arn:aws:iam::${ACCOUNT_ID}:instance-profile${path}profile`,
    CreateDate: CREATED,
    Roles: [],
    ...more,
  };
}

describe("IAM's operations on instance profiles", () => {
  useIamWorld();

  checkAnswers([
    ["a new instance profile", [CREATE], () => ({ InstanceProfile: profile() })],
    [
      "a new instance profile with everything",
      [["CreateInstanceProfile", { ...NAME, Path: "/a/", Tags: TAGS }]],
      () => ({ InstanceProfile: profile({ Tags: TAGS }, "/a/") }),
    ],
    [
      "an instance profile with its role",
      [CREATE, ADD, ["GetInstanceProfile", NAME]],
      () => ({ InstanceProfile: profile({ Roles: [role()], Tags: [] }) }),
    ],
    [
      "an instance profile whose role was taken out",
      [
        CREATE,
        ADD,
        ["RemoveRoleFromInstanceProfile", { ...NAME, RoleName: "toy-role" }],
        ["GetInstanceProfile", NAME],
      ],
      () => ({ InstanceProfile: profile({ Tags: [] }) }),
    ],
    [
      "the instance profiles under a path",
      [CREATE, ["ListInstanceProfiles", { PathPrefix: "/a/" }]],
      () => ({ InstanceProfiles: [], ...END }),
    ],
    [
      "all instance profiles",
      [CREATE, ["ListInstanceProfiles"]],
      () => ({ InstanceProfiles: [profile()], ...END }),
    ],
    [
      "the instance profiles of a role",
      [
        CREATE,
        ADD,
        ["CreateInstanceProfile", { InstanceProfileName: "other" }],
        ["ListInstanceProfilesForRole", { RoleName: "toy-role" }],
      ],
      () => ({ InstanceProfiles: [profile({ Roles: [role()] })], ...END }),
    ],
    [
      "the tags of an instance profile",
      [
        CREATE,
        ["TagInstanceProfile", { ...NAME, Tags: TAGS }],
        ["UntagInstanceProfile", { ...NAME, TagKeys: ["b"] }],
        ["ListInstanceProfileTags", NAME],
      ],
      () => ({ Tags: [{ Key: "a", Value: "1" }], ...END }),
    ],
    ["nothing for deleting an instance profile", [CREATE, ["DeleteInstanceProfile", NAME]], () => ({})],
  ]);

  const NO_PROFILE = missing("Instance Profile profile cannot be found.");
  checkRefusals([
    [
      "a name that is taken",
      [CREATE, ["CreateInstanceProfile", { InstanceProfileName: "Profile" }]],
      taken("Instance Profile Profile already exists."),
    ],
    ["to tell about one that does not exist", [["GetInstanceProfile", NAME]], NO_PROFILE],
    ["to delete one that does not exist", [["DeleteInstanceProfile", NAME]], NO_PROFILE],
    ["to put a role into one that does not exist", [ADD], NO_PROFILE],
    ["to tag one that does not exist", [["TagInstanceProfile", { ...NAME, Tags: [] }]], NO_PROFILE],
    [
      "a role that does not exist",
      [CREATE, ["AddRoleToInstanceProfile", { ...NAME, RoleName: "nothing" }]],
      missing("The role with name nothing cannot be found."),
    ],
    [
      "a second role",
      [CREATE, ADD, ADD],
      limit("Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1"),
    ],
    [
      "to take out a role that is not in it",
      [CREATE, ["RemoveRoleFromInstanceProfile", { ...NAME, RoleName: "toy-role" }]],
      missing("Role toy-role in Instance Profile profile cannot be found."),
    ],
    [
      "to delete one with a role",
      [CREATE, ADD, ["DeleteInstanceProfile", NAME]],
      conflict("Cannot delete entity, must remove roles from instance profile first."),
    ],
    [
      "to delete a role that is in one",
      [CREATE, ADD, ["DeleteRole", { RoleName: "toy-role" }]],
      conflict("Cannot delete entity, must remove roles from instance profile first."),
    ],
  ]);
});
