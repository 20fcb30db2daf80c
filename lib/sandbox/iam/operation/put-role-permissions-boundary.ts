import type { PutRolePermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { checkBoundary } from "../entity/permissions-boundary.js";
import { findModifiable, ROLES } from "../kind/entity-kind.js";

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
