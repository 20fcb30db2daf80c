import type { UpdateSSHPublicKeyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findSshKey } from "../credential/ssh-public-key.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Makes a public key active or inactive. */
export const updateSSHPublicKey: Operation<UpdateSSHPublicKeyRequest> = ({ input, account }) => {
  const user = findEntity(account, USERS, input.UserName);
  const key = findSshKey(account, user, input.SSHPublicKeyId);
  const status = input.Status === "Active" ? "Active" : "Inactive";
  account.sshPublicKeys.set(key.keyId, { ...key, status });
  return undefined;
};
