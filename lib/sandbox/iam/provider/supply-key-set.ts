import type { AccountState } from "../../store/account-state.js";
import type { PublicKey } from "../../store/identity-provider.js";
import { findEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";

/**
 * Gives the local account the public keys (a JSON Web Key set's) with which a provider signs its tokens.
 * AWS fetches them from the provider; the local account reaches nobody. Throws `NoSuchEntity`.
 */
export function supplyKeySet(account: AccountState, providerArn: string, keys: readonly PublicKey[]): void {
  account.oidcProviders.set(providerArn, { ...findEntity(account, OIDC_PROVIDERS, providerArn), keys });
}
