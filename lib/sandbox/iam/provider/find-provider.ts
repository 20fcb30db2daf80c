import type { AccountState } from "../../store/account-state.js";
import type { OidcProvider, SamlProvider } from "../../store/identity-provider.js";
import { createIamError } from "../iam-error.js";

/** An OpenID Connect provider by its ARN. Throws `NoSuchEntity`. */
export function findOidcProvider({ oidcProviders }: AccountState, arn: string): OidcProvider {
  const provider = oidcProviders.get(arn);
  if (provider !== undefined) return provider;
  throw createIamError("NoSuchEntity", `OpenIDConnect Provider not found for arn ${arn}`);
}

/** A SAML provider by its ARN. Throws `NoSuchEntity`. */
export function findSamlProvider({ samlProviders }: AccountState, arn: string): SamlProvider {
  const provider = samlProviders.get(arn);
  if (provider !== undefined) return provider;
  throw createIamError("NoSuchEntity", `Manifest not found for arn ${arn}`);
}
