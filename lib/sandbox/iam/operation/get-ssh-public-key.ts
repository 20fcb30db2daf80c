import type {
  GetSSHPublicKeyRequest,
  GetSSHPublicKeyResponse,
  SSHPublicKey as SshPublicKeyAnswer,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import type { SshPublicKey } from "../../store/credential.js";
import type { User } from "../../store/entity.js";
import { findSshKey, formatFingerprint, formatPem } from "../credential/ssh-public-key.js";
import { findEntity } from "../kind/find-entity.js";
import { USERS } from "../kind/user.js";

/** Tells a user's public key for SSH, in OpenSSH's form or as PEM. */
export const getSSHPublicKey: Operation<GetSSHPublicKeyRequest, GetSSHPublicKeyResponse> = ({
  input,
  account,
}) => {
  const user = findEntity(account, USERS, input.UserName);
  const key = findSshKey(account, user, input.SSHPublicKeyId);
  return { SSHPublicKey: formatSshKey(user, key, input.Encoding) };
};

/** A key with its body. */
export function formatSshKey(user: User, key: SshPublicKey, encoding: string): SshPublicKeyAnswer {
  return {
    UserName: user.userName,
    SSHPublicKeyId: key.keyId,
    Fingerprint: formatFingerprint(key.body),
    SSHPublicKeyBody: encoding === "PEM" ? formatPem(key.body) : key.body,
    Status: key.status,
    UploadDate: new Date(key.uploadedAt),
  };
}
