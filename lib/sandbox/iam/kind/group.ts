import { formatIamArn } from "../../store/arn.js";
import type { Group } from "../../store/entity.js";
import type { HolderKind, ListedKind } from "./kind.js";

/** Groups of users: the only entities with a path that have no tags. */
export const GROUPS: HolderKind<Group> & ListedKind<Group> = {
  type: "group",
  noun: "Group",
  label: "group",
  creation: "CreateGroup",
  member: "GroupName",
  isNamedByArn: false,
  quota: ["GroupsPerAccount", 300],
  attachQuota: ["PoliciesPerGroup", 10],
  inlineQuota: 5120,
  tagKeys: undefined,
  list: { operation: "ListGroups", member: "Groups" },
  findTable: ({ groups }) => groups,
  nameOf: ({ groupName }) => groupName,
  formatArn: ({ accountId }, { path, groupName }) => formatIamArn(accountId, "group", path, groupName),
  formatMissing: (name) => `The group with name ${name} cannot be found.`,
  formatTaken: (name) => `Group with name ${name} already exists.`,
};
