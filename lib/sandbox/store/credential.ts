import type { Tag } from "./entity.js";

/** Whether a credential counts. */
type CredentialStatus = "Active" | "Inactive";

/** A public key with which a user reaches repositories over SSH. */
export interface SshPublicKey {
  /** `APKA…` */
  readonly keyId: string;
  readonly userId: string;
  /** In OpenSSH's form, `ssh-rsa …`. */
  readonly body: string;
  readonly status: CredentialStatus;
  readonly uploadedAt: number;
}

/** A certificate with which a user signs calls to old interfaces. */
export interface SigningCertificate {
  /** 32 letters of base32. */
  readonly certificateId: string;
  /** The user it belongs to; none is the root user. */
  readonly userId?: string;
  /** PEM */
  readonly body: string;
  readonly status: CredentialStatus;
  readonly uploadedAt: number;
}

/** A certificate for servers. Its private key is checked and not kept: nobody can read it back. */
export interface ServerCertificate {
  readonly name: string;
  /** `/` or `/…/`. */
  readonly path: string;
  /** `ASCA…` */
  readonly certificateId: string;
  /** PEM */
  readonly body: string;
  readonly chain?: string;
  readonly uploadedAt: number;
  readonly expiresAt: number;
  readonly tags: readonly Tag[];
}

/** A name and a password of a user's for one service that does not know signatures. */
export interface ServiceCredential {
  /** `ACCA…` */
  readonly credentialId: string;
  readonly userId: string;
  /** E.g. `codecommit.amazonaws.com`. */
  readonly serviceName: string;
  readonly serviceUserName: string;
  readonly status: CredentialStatus;
  readonly createdAt: number;
  readonly expiresAt?: number;
}
