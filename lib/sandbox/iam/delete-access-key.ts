import type { DeleteAccessKeyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, USERS } from "./entity-kind.js";
import { findKey } from "./find-keys.js";
import { findMeantUser } from "./own-user.js";

/** Deletes a key for good. */
export const deleteAccessKey: Operation<DeleteAccessKeyRequest> = ({ input, account, caller }) => {
  const meant = findMeantUser(caller, input.UserName);
  const userName = meant === undefined ? undefined : findEntity(account, USERS, meant).userName;
  account.accessKeys.delete(findKey(account, userName, input.AccessKeyId).accessKeyId);
  return undefined;
};
