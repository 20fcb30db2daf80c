import type { UntagSAMLProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { removeTags } from "../kind/tags.js";
import { findSamlProvider } from "../provider/find-provider.js";

/** Takes tags away from a SAML provider. */
export const untagSAMLProvider: Operation<UntagSAMLProviderRequest> = ({ input, account }) => {
  const provider = findSamlProvider(account, input.SAMLProviderArn);
  const tags = removeTags(provider.tags, input.TagKeys, "exact");
  account.samlProviders.set(provider.arn, { ...provider, tags });
  return undefined;
};
