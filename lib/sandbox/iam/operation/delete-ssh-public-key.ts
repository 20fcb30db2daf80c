import type { DeleteSSHPublicKeyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findSshKey } from "../credential/ssh-public-key.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Deletes a user's public key; another user's is not found. */
export const deleteSSHPublicKey: Operation<DeleteSSHPublicKeyRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  account.sshPublicKeys.delete(findSshKey(account, user, input.SSHPublicKeyId).keyId);
  return undefined;
};
