import type { UpdateGroupRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findMembers } from "../entity/find-members.js";
import { findEntity, renameEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";

/** Moves a group to another path or name; its members and policies go along. */
export const updateGroup: Operation<UpdateGroupRequest> = ({ input, account }) => {
  const group = findEntity(account, GROUPS, input.GroupName);
  const { NewGroupName: groupName = group.groupName, NewPath: path = group.path } = input;
  renameEntity(account, GROUPS, group, { ...group, groupName, path });
  for (const user of findMembers(account, group.groupName)) {
    const groupNames = user.groupNames.map((name) => (name === group.groupName ? groupName : name));
    account.users.set(keyOf(user.userName), { ...user, groupNames });
  }
  return undefined;
};
