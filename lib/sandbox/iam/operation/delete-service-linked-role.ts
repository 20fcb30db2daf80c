import { randomUUID } from "node:crypto";
import type { DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { isServiceLinked, ROLES } from "../kind/role.js";

/** Deletes the role of a service. Nothing here uses one, so that its removal is done when it is asked for. */
export const deleteServiceLinkedRole: Operation<
  DeleteServiceLinkedRoleRequest,
  DeleteServiceLinkedRoleResponse
> = ({ input, account }) => {
  const role = findEntity(account, ROLES, input.RoleName);
  if (!isServiceLinked(role)) {
    throw createIamError("NoSuchEntity", `The role with name ${role.roleName} is not a service-linked role.`);
  }
  const taskId = `task${role.path}${role.roleName}/${randomUUID()}`;
  account.deletionTasks.set(taskId, { taskId });
  account.roles.delete(keyOf(role.roleName));
  return { DeletionTaskId: taskId };
};
