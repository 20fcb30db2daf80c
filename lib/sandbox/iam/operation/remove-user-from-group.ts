import type { RemoveUserFromGroupRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";
import { USERS } from "../kind/user.js";

/** Takes a user out of a group. Somebody who is no member is no error. */
export const removeUserFromGroup: Operation<RemoveUserFromGroupRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  const { groupName } = findEntity(account, GROUPS, input.GroupName);
  const groupNames = user.groupNames.filter((name) => name !== groupName);
  account.users.set(keyOf(user.userName), { ...user, groupNames });
  return undefined;
};
