/** A SigV4 signature as a request carries it, read but not yet verified. */
export interface Signature {
  readonly accessKeyId: string;
  /** The credential scope: `YYYYMMDD/region/service/aws4_request`. */
  readonly scope: string;
  /** `YYYYMMDD` */
  readonly date: string;
  readonly region: string;
  /** As the client names it, e.g. `iam`. */
  readonly service: string;
  /** `YYYYMMDDTHHMMSSZ` */
  readonly time: string;
  /** Lower-case names in the order given. */
  readonly signedHeaders: readonly string[];
  /** 64 hexadecimal digits when it is well formed. */
  readonly signature: string;
  readonly sessionToken?: string | undefined;
  /** Seconds for which a presigned address is good; undefined for a signature in the header. */
  readonly expires?: number | undefined;
}
