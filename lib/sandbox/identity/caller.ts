import type { Tag } from "../store/entity.js";

/** Who signed a request, after the signature has been verified. */
export type Caller = UserCaller | SessionCaller | RootCaller;

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
}

/** An IAM user with a long-term key, or with credentials from GetSessionToken. */
export interface UserCaller extends CallerBase {
  readonly type: "user";
  readonly userName: string;
  /** Only with credentials from GetSessionToken. */
  readonly temporary?: Lifetime;
}

/** A role session from AssumeRole. */
export interface SessionCaller extends CallerBase, Lifetime {
  readonly type: "session";
  readonly roleArn: string;
  readonly roleName: string;
  readonly sessionName: string;
  /** The inline session policy given when the role was assumed. */
  readonly sessionPolicy?: string;
  /** The managed session policies given when the role was assumed. */
  readonly sessionPolicyArns: readonly string[];
  readonly sessionTags: readonly Tag[];
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity?: string;
}

/** The account's root user. */
export interface RootCaller extends CallerBase {
  readonly type: "root";
  /** Only with credentials from GetSessionToken. */
  readonly temporary?: Lifetime;
}
