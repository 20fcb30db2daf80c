import type { UpdateAccessKeyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findKey } from "../credential/find-keys.js";
import { findMeantUser } from "../entity/own-user.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Makes a key active or inactive. */
export const updateAccessKey: Operation<UpdateAccessKeyRequest> = ({ input, account, caller }) => {
  const meant = findMeantUser(caller, input.UserName);
  const userName = meant === undefined ? undefined : findEntity(account, USERS, meant).userName;
  const key = findKey(account, userName, input.AccessKeyId);
  const status = input.Status === "Active" ? "Active" : "Inactive";
  account.accessKeys.set(key.accessKeyId, { ...key, status });
  return undefined;
};
