import type { PutRolePermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { keyOf } from "../store/table.js";
import { findModifiable, ROLES } from "./entity-kind.js";
import { checkBoundary } from "./permissions-boundary.js";

/** Limits a role to what a managed policy allows. */
export const putRolePermissionsBoundary: Operation<PutRolePermissionsBoundaryRequest> = ({
  input,
  account,
}) => {
  const role = findModifiable(account, ROLES, input.RoleName);
  checkBoundary(account, input.PermissionsBoundary);
  account.roles.set(keyOf(role.roleName), { ...role, permissionsBoundaryArn: input.PermissionsBoundary });
  return undefined;
};
