import type { Tag } from "./entity.js";

/** What every set of temporary credentials has. */
interface SessionBase {
  /** `ASIA…` */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Credentials from AssumeRole. They end with the role they were made for: a new role of the same name is another. */
export interface RoleSession extends SessionBase {
  readonly type: "role";
  readonly roleName: string;
  readonly roleId: string;
  readonly sessionName: string;
  /** The inline session policy, when one was given. */
  readonly policy?: string;
  /** Managed session policies. */
  readonly policyArns: readonly string[];
  readonly tags: readonly Tag[];
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string;
}

/** Credentials from GetSessionToken, of a user or (without a name) of the root user. */
export interface UserSession extends SessionBase {
  readonly type: "user";
  readonly userName?: string;
  readonly userId?: string;
  /** When a second factor was shown for it, if one was. */
  readonly authenticatedAt?: number;
}

/** Credentials from GetFederationToken. They end with the user who asked for them. */
export interface FederatedSession extends SessionBase {
  readonly type: "federated";
  readonly name: string;
  /** The user who asked; none is the root user. */
  readonly userName?: string;
  readonly userId?: string;
  readonly policy?: string;
  readonly policyArns: readonly string[];
  readonly tags: readonly Tag[];
}

/** Temporary credentials. */
export type Session = RoleSession | UserSession | FederatedSession;
