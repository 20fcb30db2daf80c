import type { ListSSHPublicKeysRequest, ListSSHPublicKeysResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findSshKeys } from "../credential/ssh-public-key.js";
import { findMeantUser } from "../entity/own-user.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";
import { findPage } from "../list/page.js";

/** Lists the public keys of a user, or of the caller, in pages and without their bodies. */
export const listSSHPublicKeys: Operation<ListSSHPublicKeysRequest, ListSSHPublicKeysResponse> = (call) => {
  const { input, account, caller } = call;
  const userName = findMeantUser(caller, input.UserName);
  if (userName === undefined) return { SSHPublicKeys: [], IsTruncated: false };
  const user = findEntity(account, USERS, userName);
  const { items, position } = findPage(findSshKeys(account, user), input, ({ keyId }) => keyId);
  const keys = items.map(({ keyId, status, uploadedAt }) => ({
    UserName: user.userName,
    SSHPublicKeyId: keyId,
    Status: status,
    UploadDate: new Date(uploadedAt),
  }));
  return { SSHPublicKeys: keys, ...position };
};
