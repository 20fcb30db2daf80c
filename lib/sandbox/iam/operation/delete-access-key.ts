import type { DeleteAccessKeyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findKey } from "../credential/find-keys.js";
import { findMeantUser } from "../entity/own-user.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Deletes a key for good. */
export const deleteAccessKey: Operation<DeleteAccessKeyRequest> = ({ input, account, caller }) => {
  const meant = findMeantUser(caller, input.UserName);
  const userName = meant === undefined ? undefined : findEntity(account, USERS, meant).userName;
  account.accessKeys.delete(findKey(account, userName, input.AccessKeyId).accessKeyId);
  return undefined;
};
