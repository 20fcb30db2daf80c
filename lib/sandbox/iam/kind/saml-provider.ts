import type { SamlProvider } from "../../store/identity-provider.js";
import type { TaggedKind } from "./kind.js";

/** SAML providers. */
export const SAML_PROVIDERS: TaggedKind<SamlProvider> = {
  type: "saml-provider",
  noun: "SAMLProvider",
  creation: "CreateSAMLProvider",
  member: "SAMLProviderArn",
  newMember: "Name",
  isNamedByArn: true,
  quota: ["SAMLProvidersPerAccount", 100],
  tagKeys: "exact",
  list: undefined,
  findTable: ({ samlProviders }) => samlProviders,
  nameOf: ({ arn }) => arn,
  formatArn: (_, { arn }) => arn,
  formatMissing: (arn) => `Manifest not found for arn ${arn}`,
  formatTaken: (name) => `SAML Provider with name ${name} already exists.`,
};
