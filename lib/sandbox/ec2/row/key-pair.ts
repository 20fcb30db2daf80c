import type { Ec2Resource } from "./ec2-resource.js";

/** A key pair, of which the private half is told once and not kept. */
export interface KeyPair extends Ec2Resource {
  /** `key-…` */
  readonly keyPairId: string;
  /** Unique in its region. */
  readonly keyName: string;
  readonly type: "rsa" | "ed25519";
  readonly fingerprint: string;
  /** In OpenSSH's form. */
  readonly publicKey: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}
