import type { DeleteRolePermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../iam-error.js";
import { findModifiable, ROLES } from "../kind/entity-kind.js";

/** Takes a role's permissions boundary away. */
export const deleteRolePermissionsBoundary: Operation<DeleteRolePermissionsBoundaryRequest> = (call) => {
  const { input, account } = call;
  const { permissionsBoundaryArn, ...role } = findModifiable(account, ROLES, input.RoleName);
  if (permissionsBoundaryArn === undefined) {
    throw createIamError("NoSuchEntity", `Role ${role.roleName} does not have a permissions boundary.`);
  }
  account.roles.set(keyOf(role.roleName), role);
  return undefined;
};
