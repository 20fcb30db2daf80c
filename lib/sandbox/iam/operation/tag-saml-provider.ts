import type { TagSAMLProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { addTags } from "../kind/tags.js";
import { findSamlProvider } from "../provider/find-provider.js";

/** Adds tags to a SAML provider. */
export const tagSAMLProvider: Operation<TagSAMLProviderRequest> = ({ input, account }) => {
  const provider = findSamlProvider(account, input.SAMLProviderArn);
  const tags = addTags(provider.tags, input.Tags, "exact");
  account.samlProviders.set(provider.arn, { ...provider, tags });
  return undefined;
};
