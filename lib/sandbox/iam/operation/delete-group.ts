import type { DeleteGroupRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { checkNoPolicies } from "../entity/delete-conflict.js";
import { findMembers } from "../entity/find-members.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { GROUPS } from "../kind/group.js";

/** Deletes a group without members and policies. */
export const deleteGroup: Operation<DeleteGroupRequest> = ({ input, account }) => {
  const group = findEntity(account, GROUPS, input.GroupName);
  if (findMembers(account, group.groupName).length > 0) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must remove users from group first.");
  }
  checkNoPolicies(group);
  account.groups.delete(keyOf(group.groupName));
  return undefined;
};
