import type { Tag } from "./entity.js";

/** A virtual second factor: an authenticator app that shares a seed with the account. */
export interface MfaDevice {
  /** The ARN, `arn:aws:iam::…:mfa/…`. */
  readonly serialNumber: string;
  /** `/` or `/…/`. */
  readonly path: string;
  readonly name: string;
  /** 64 letters of base32. */
  readonly seed: string;
  readonly createdAt: number;
  readonly tags: readonly Tag[];
  /** The user it is enabled for. */
  readonly userId?: string;
  readonly enabledAt?: number;
  /** The last period of 30 seconds whose code was used; neither it nor an earlier one counts again. */
  readonly lastStep?: number;
}
