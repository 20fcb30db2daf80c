import type { Tag } from "./entity.js";

/** A public key of an identity provider, as JSON Web Key sets have them. */
export type PublicKey = Readonly<Record<string, unknown>>;

/** An OpenID Connect provider that an account trusts. */
export interface OidcProvider {
  readonly arn: string;
  /** Without `https://`. */
  readonly url: string;
  readonly clientIds: readonly string[];
  readonly thumbprints: readonly string[];
  readonly createdAt: number;
  readonly tags: readonly Tag[];
  /** The provider's keys. The local account reaches no provider: whoever runs it supplies them. */
  readonly keys?: readonly PublicKey[];
}

/** A SAML provider that an account trusts. */
export interface SamlProvider {
  readonly arn: string;
  readonly uuid: string;
  readonly name: string;
  readonly metadata: string;
  readonly createdAt: number;
  readonly validUntil: number;
  readonly tags: readonly Tag[];
  readonly encryption?: "Required" | "Allowed";
}
