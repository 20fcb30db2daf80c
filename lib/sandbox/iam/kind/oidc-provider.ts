import type { OidcProvider } from "../../store/identity-provider.js";
import type { TaggedKind } from "./kind.js";

/** OpenID Connect providers. */
export const OIDC_PROVIDERS: TaggedKind<OidcProvider> = {
  type: "oidc-provider",
  noun: "OpenIDConnectProvider",
  creation: "CreateOpenIDConnectProvider",
  member: "OpenIDConnectProviderArn",
  newMember: "Url",
  isNamedByArn: true,
  quota: ["OpenIdConnectProvidersPerAccount", 100],
  tagKeys: "exact",
  list: undefined,
  findTable: ({ oidcProviders }) => oidcProviders,
  nameOf: ({ arn }) => arn,
  formatArn: (_, { arn }) => arn,
  formatMissing: (arn) => `OpenIDConnect Provider not found for arn ${arn}`,
  formatTaken: (url) => `Provider with url ${url} already exists.`,
};
