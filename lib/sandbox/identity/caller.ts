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

/** An IAM user with a long-term key. */
export interface UserCaller extends CallerBase {
  readonly type: "user";
  readonly userName: string;
}

/** A role session from AssumeRole. */
export interface SessionCaller extends CallerBase {
  readonly type: "session";
  readonly roleArn: string;
  readonly roleName: string;
  readonly sessionName: string;
  /** Inline session policy and `PolicyArns` given when the role was assumed. */
  readonly sessionPolicies: readonly string[];
  readonly expiration: Date;
}

/** The account's root user. */
export interface RootCaller extends CallerBase {
  readonly type: "root";
}
