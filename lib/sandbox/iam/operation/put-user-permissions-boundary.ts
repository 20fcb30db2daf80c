import type { PutUserPermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { checkBoundary } from "../entity/permissions-boundary.js";
import { findEntity, USERS } from "../kind/entity-kind.js";

/** Limits a user to what a managed policy allows. */
export const putUserPermissionsBoundary: Operation<PutUserPermissionsBoundaryRequest> = ({
  input,
  account,
}) => {
  const user = findEntity(account, USERS, input.UserName);
  checkBoundary(account, input.PermissionsBoundary);
  account.users.set(keyOf(user.userName), { ...user, permissionsBoundaryArn: input.PermissionsBoundary });
  return undefined;
};
