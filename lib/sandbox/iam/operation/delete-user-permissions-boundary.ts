import type { DeleteUserPermissionsBoundaryRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { createIamError } from "../iam-error.js";
import { findEntity, USERS } from "../kind/entity-kind.js";

/** Takes a user's permissions boundary away. */
export const deleteUserPermissionsBoundary: Operation<DeleteUserPermissionsBoundaryRequest> = (call) => {
  const { input, account } = call;
  const { permissionsBoundaryArn, ...user } = findEntity(account, USERS, input.UserName);
  if (permissionsBoundaryArn === undefined) {
    throw createIamError("NoSuchEntity", `User ${user.userName} does not have a permissions boundary.`);
  }
  account.users.set(keyOf(user.userName), user);
  return undefined;
};
