import type { CreateAccessKeyRequest, CreateAccessKeyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatRootArn } from "../../store/arn.js";
import { issueAccessKey } from "../../store/issue-access-key.js";
import { findKeys } from "../credential/find-keys.js";
import { findMeantUser } from "../entity/own-user.js";
import { checkQuota, findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Makes a key for a user, or for the caller. Its secret is told this once. */
export const createAccessKey: Operation<CreateAccessKeyRequest, CreateAccessKeyResponse> = (call) => {
  const { input, account, store, caller, clock } = call;
  const meant = findMeantUser(caller, input.UserName);
  const userName = meant === undefined ? undefined : findEntity(account, USERS, meant).userName;
  checkQuota(["AccessKeysPerUser", 2], findKeys(account, userName).length + 1);
  const key = issueAccessKey(store, account, userName, clock.now());
  return {
    AccessKey: {
      UserName: userName ?? formatRootArn(account.accountId),
      AccessKeyId: key.accessKeyId,
      Status: key.status,
      SecretAccessKey: key.secretAccessKey,
      CreateDate: new Date(key.createdAt),
    },
  };
};
