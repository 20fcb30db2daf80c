import type { UpdateSAMLProviderRequest, UpdateSAMLProviderResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { SAML_PROVIDERS } from "../kind/saml-provider.js";
import { readValidUntil } from "../provider/saml-metadata.js";

/** Replaces a SAML provider's metadata, or how its assertions are encrypted. */
export const updateSAMLProvider: Operation<UpdateSAMLProviderRequest, UpdateSAMLProviderResponse> = (
  call,
) => {
  const { input, account, clock } = call;
  const { SAMLMetadataDocument: metadata, AssertionEncryptionMode: encryption } = input;
  const provider = findEntity(account, SAML_PROVIDERS, input.SAMLProviderArn);
  account.samlProviders.set(provider.arn, {
    ...provider,
    ...(metadata === undefined ? {} : { metadata, validUntil: readValidUntil(metadata, clock.now()) }),
    ...(encryption === undefined ? {} : { encryption }),
  });
  return { SAMLProviderArn: provider.arn };
};
