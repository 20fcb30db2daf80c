import type { ServiceCredential, SigningCertificate, SshPublicKey } from "../../store/credential.js";
import type { LoginProfile } from "../../store/login-profile.js";
import type { Kind } from "./kind.js";

/** SSH public keys of users. */
export const SSH_PUBLIC_KEYS: Kind<SshPublicKey> = {
  findTable: ({ sshPublicKeys }) => sshPublicKeys,
  formatArn: ({ accountId }, { keyId }) => `arn:aws:iam::${accountId}:ssh-public-key/${keyId}`,
};

/** Signing certificates of users and of the root user. */
export const SIGNING_CERTIFICATES: Kind<SigningCertificate> = {
  findTable: ({ signingCertificates }) => signingCertificates,
  formatArn: ({ accountId }, { certificateId }) =>
    `arn:aws:iam::${accountId}:signing-certificate/${certificateId}`,
};

/** Service-specific credentials of users. */
export const SERVICE_CREDENTIALS: Kind<ServiceCredential> = {
  findTable: ({ serviceCredentials }) => serviceCredentials,
  formatArn: ({ accountId }, { credentialId }) =>
    `arn:aws:iam::${accountId}:service-specific-credential/${credentialId}`,
};

/** Passwords of users; a user who is gone has none. */
export const LOGIN_PROFILES: Kind<LoginProfile> = {
  findTable: ({ loginProfiles }) => loginProfiles,
  formatArn({ accountId, users }, { userId }) {
    const user = [...users.values()].find((candidate) => candidate.userId === userId);
    return user === undefined ? undefined : `arn:aws:iam::${accountId}:login-profile/${user.userName}`;
  },
  formatListed: ({ userId: _, password: __, before: ___, ...profile }) => profile,
};
