import type { UpdateAccessKeyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, USERS } from "./entity-kind.js";
import { findKey } from "./find-keys.js";
import { findMeantUser } from "./own-user.js";

/** Makes a key active or inactive. */
export const updateAccessKey: Operation<UpdateAccessKeyRequest> = ({ input, account, caller }) => {
  const meant = findMeantUser(caller, input.UserName);
  const userName = meant === undefined ? undefined : findEntity(account, USERS, meant).userName;
  const key = findKey(account, userName, input.AccessKeyId);
  const status = input.Status === "Active" ? "Active" : "Inactive";
  account.accessKeys.set(key.accessKeyId, { ...key, status });
  return undefined;
};
