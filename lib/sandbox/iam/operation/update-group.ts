import type { UpdateGroupRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findMembers } from "../entity/find-members.js";
import { createIamError } from "../iam-error.js";
import { findEntity, GROUPS } from "../kind/entity-kind.js";

/** Moves a group to another path or name; its members and policies go along. */
export const updateGroup: Operation<UpdateGroupRequest> = ({ input, account }) => {
  const group = findEntity(account, GROUPS, input.GroupName);
  const { NewGroupName: groupName = group.groupName, NewPath: path = group.path } = input;
  const taken = account.groups.get(keyOf(groupName));
  if (taken !== undefined && taken !== group) {
    throw createIamError("EntityAlreadyExists", GROUPS.formatTaken(groupName));
  }
  for (const user of findMembers(account, group.groupName)) {
    const groupNames = user.groupNames.map((name) => (name === group.groupName ? groupName : name));
    account.users.set(keyOf(user.userName), { ...user, groupNames });
  }
  account.groups.delete(keyOf(group.groupName));
  account.groups.set(keyOf(groupName), { ...group, groupName, path });
  return undefined;
};
