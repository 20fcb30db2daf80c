import type { GetSAMLProviderRequest, GetSAMLProviderResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { SAML_PROVIDERS } from "../kind/saml-provider.js";

/** Tells about a SAML provider, with its metadata. */
export const getSAMLProvider: Operation<GetSAMLProviderRequest, GetSAMLProviderResponse> = (call) => {
  const { input, account } = call;
  const provider = findEntity(account, SAML_PROVIDERS, input.SAMLProviderArn);
  return {
    SAMLProviderUUID: provider.uuid,
    SAMLMetadataDocument: provider.metadata,
    CreateDate: new Date(provider.createdAt),
    ValidUntil: new Date(provider.validUntil),
    Tags: [...provider.tags],
    ...(provider.encryption === undefined ? {} : { AssertionEncryptionMode: provider.encryption }),
  };
};
