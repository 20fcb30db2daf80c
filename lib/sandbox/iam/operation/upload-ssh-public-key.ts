import type { UploadSSHPublicKeyRequest, UploadSSHPublicKeyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { SshPublicKey } from "../../store/credential.js";
import { createUniqueId } from "../../store/unique-id.js";
import { findSshKeys, parseSshPublicKey } from "../credential/ssh-public-key.js";
import { createIamError } from "../error/iam-error.js";
import { checkQuota, findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";
import { formatSshKey } from "./get-ssh-public-key.js";

/** Gives a user a public key for SSH. Other users may have the same one. */
export const uploadSSHPublicKey: Operation<UploadSSHPublicKeyRequest, UploadSSHPublicKeyResponse> = ({
  input,
  account,
  store,
  clock,
}) => {
  const user = findEntity(account, USERS, input.UserName);
  const body = parseSshPublicKey(input.SSHPublicKeyBody);
  const others = findSshKeys(account, user);
  if (others.some((other) => other.body === body)) {
    throw createIamError("DuplicateSSHPublicKey", "The SSH public key is already associated with the user.");
  }
  checkQuota(["SSHPublicKeysPerUser", 5], others.length + 1);
  const key: SshPublicKey = {
    keyId: createUniqueId("APKA", account.accountId, store.random),
    userId: user.userId,
    body,
    status: "Active",
    uploadedAt: clock.now().getTime(),
  };
  account.sshPublicKeys.set(key.keyId, key);
  return { SSHPublicKey: formatSshKey(user, key, "SSH") };
};
