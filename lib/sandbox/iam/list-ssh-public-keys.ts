import type { ListSSHPublicKeysRequest, ListSSHPublicKeysResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, USERS } from "./entity-kind.js";
import { findMeantUser } from "./own-user.js";
import { findPage } from "./page.js";
import { findSshKeys } from "./ssh-public-key.js";

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
