import type { PublicKey } from "./identity-provider.js";

/** The algorithms with which STS signs tokens about an account's principals. */
export type SigningAlgorithm = "RS256" | "ES384";

/** A key with which STS signs tokens, as JSON Web Keys. */
export interface SigningKey {
  readonly publicKey: PublicKey;
  readonly privateKey: Readonly<Record<string, unknown>>;
}

/** Whether services elsewhere may be shown who an account's principals are. */
export interface OutboundFederation {
  /** `https://….tokens.sts.global.api.aws` */
  readonly issuer: string;
  readonly isEnabled: boolean;
  /** Made when they are first needed. */
  readonly keys: Readonly<Partial<Record<SigningAlgorithm, SigningKey>>>;
}

/** The row's key in its table. */
export const OUTBOUND_FEDERATION = "account";
