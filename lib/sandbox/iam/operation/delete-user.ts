import type { DeleteUserRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { findUserDevices } from "../credential/find-mfa-devices.js";
import { checkNoPolicies } from "../entity/delete-conflict.js";
import { createIamError } from "../error/iam-error.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Deletes a user who has nothing left. Trust policies that name the user keep the id alone. */
export const deleteUser: Operation<DeleteUserRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  checkNoPolicies(user);
  const hasKeys = [...account.accessKeys.values()].some(({ userName }) => userName === user.userName);
  if (hasKeys) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must delete access keys first.");
  }
  if (user.groupNames.length > 0) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must remove users from group first.");
  }
  if (account.loginProfiles.has(user.userId)) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must delete login profile first.");
  }
  if (findUserDevices(account, user).length > 0) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must delete MFA device first.");
  }
  const { sshPublicKeys, signingCertificates, serviceCredentials } = account;
  const credentials = [
    ...sshPublicKeys.values(),
    ...signingCertificates.values(),
    ...serviceCredentials.values(),
  ];
  if (credentials.some(({ userId }) => userId === user.userId)) {
    throw createIamError("DeleteConflict", "Cannot delete entity, must remove referenced objects first.");
  }
  account.users.delete(keyOf(user.userName));
  return undefined;
};
