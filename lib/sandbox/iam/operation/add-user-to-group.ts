import type { AddUserToGroupRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { checkQuota, findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import { USERS } from "../kind/user.js";

/** Makes a user a member of a group. A member stays one. */
export const addUserToGroup: Operation<AddUserToGroupRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  const { groupName } = findEntity(account, GROUPS, input.GroupName);
  if (user.groupNames.includes(groupName)) return undefined;
  checkQuota(["GroupsPerUser", 10], user.groupNames.length + 1);
  account.users.set(keyOf(user.userName), { ...user, groupNames: [...user.groupNames, groupName] });
  return undefined;
};
