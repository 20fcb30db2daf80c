import type { ListAccessKeysRequest, ListAccessKeysResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findKeys } from "../credential/find-keys.js";
import { findMeantUser } from "../entity/own-user.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";
import { findPage } from "../list/page.js";

/** Lists the keys of a user, or of the caller, in pages and without their secrets. */
export const listAccessKeys: Operation<ListAccessKeysRequest, ListAccessKeysResponse> = (call) => {
  const { input, account, caller } = call;
  const meant = findMeantUser(caller, input.UserName);
  const userName = meant === undefined ? undefined : findEntity(account, USERS, meant).userName;
  const { items, position } = findPage(findKeys(account, userName), input, ({ accessKeyId }) => accessKeyId);
  const keys = items.map(({ accessKeyId, status, createdAt }) => ({
    ...(userName === undefined ? {} : { UserName: userName }),
    AccessKeyId: accessKeyId,
    Status: status,
    CreateDate: new Date(createdAt),
  }));
  return { AccessKeyMetadata: keys, ...position };
};
