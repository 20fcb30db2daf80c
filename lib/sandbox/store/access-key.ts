/** When and where a key was last used. */
interface LastUsed {
  /** Milliseconds since 1970, whole minutes as in AWS's answers. */
  readonly at: number;
  readonly region: string;
  readonly service: string;
}

/** A long-term access key. */
export interface AccessKey {
  /** `AKIA…` */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The user it belongs to; a key without a user is the root user's. */
  readonly userName?: string;
  readonly status: "Active" | "Inactive";
  readonly createdAt: number;
  readonly lastUsed?: LastUsed;
}
