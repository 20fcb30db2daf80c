import type { CreateSAMLProviderRequest, CreateSAMLProviderResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatIamArn } from "../../store/arn.js";
import { checkNewEntity } from "../kind/find-entity.js";
import { SAML_PROVIDERS } from "../kind/saml-provider.js";
import { checkTags } from "../kind/tags.js";
import { readValidUntil } from "../provider/saml-metadata.js";

/** Trusts a SAML provider; without a date in its metadata, for a hundred years. */
export const createSAMLProvider: Operation<CreateSAMLProviderRequest, CreateSAMLProviderResponse> = (
  call,
) => {
  const { input, account, clock, store } = call;
  const { Name: name, SAMLMetadataDocument: metadata, Tags: tags = [] } = input;
  const arn = formatIamArn(account.accountId, "saml-provider", "/", name);
  checkNewEntity(account, SAML_PROVIDERS, name, arn);
  checkTags(tags, "exact");
  const now = clock.now();
  account.samlProviders.set(arn, {
    arn,
    uuid: store.random.bytes(16).toString("hex").toUpperCase(),
    name,
    metadata,
    createdAt: now.getTime(),
    validUntil: readValidUntil(metadata, now),
    tags,
    ...(input.AssertionEncryptionMode === undefined ? {} : { encryption: input.AssertionEncryptionMode }),
  });
  return { SAMLProviderArn: arn, ...(tags.length === 0 ? {} : { Tags: [...tags] }) };
};
