import type { Tag } from "../store/entity.js";

/** Who signed a request, after the signature has been verified. */
export type Caller = UserCaller | SessionCaller | FederatedCaller | RootCaller;

interface CallerBase {
  readonly accountId: string;
  /** As in GetCallerIdentity: `arn:aws:iam::…:user/…` or `arn:aws:sts::…:assumed-role/…/…`. */
  readonly arn: string;
  /** As in GetCallerIdentity: `AIDA…`, `AROA…:session`, or the account id for root. */
  readonly userId: string;
  readonly accessKeyId: string;
}

/** How long temporary credentials have been and will be valid. */
export interface Lifetime {
  readonly issued: Date;
  readonly expiration: Date;
  /** When a second factor was shown for them, if one was. */
  readonly authenticated?: Date;
}

/** An IAM user with a long-term key, or with credentials from GetSessionToken. */
interface UserCaller extends CallerBase {
  readonly type: "user";
  readonly userName: string;
  /** Only with credentials from GetSessionToken. */
  readonly temporary?: Lifetime;
}

/** A role session from AssumeRole. */
export interface SessionCaller extends CallerBase, Lifetime, SessionLimits {
  readonly type: "session";
  readonly roleArn: string;
  readonly roleName: string;
  readonly sessionName: string;
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string;
}

/** What limits a session, and what is known of it. */
interface SessionLimits {
  /** The inline session policy that was given when the session was made. */
  readonly sessionPolicy?: string;
  /** The managed session policies that were given when the session was made. */
  readonly sessionPolicyArns: readonly string[];
  readonly sessionTags: readonly Tag[];
}

/** Somebody a user vouches for with GetFederationToken: may do what both the user and the session's policies allow. */
interface FederatedCaller extends CallerBase, Lifetime, SessionLimits {
  readonly type: "federated";
  readonly name: string;
  /** The user who vouches; none is the root user. */
  readonly userName?: string;
}

/** The account's root user. */
interface RootCaller extends CallerBase {
  readonly type: "root";
  /** Only with credentials from GetSessionToken. */
  readonly temporary?: Lifetime;
}
