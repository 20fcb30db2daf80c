import type { UntagOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findOidcProvider } from "./find-provider.js";
import { removeTags } from "./tags.js";

/** Takes tags away from an OpenID Connect provider. */
export const untagOpenIDConnectProvider: Operation<UntagOpenIDConnectProviderRequest> = ({
  input,
  account,
}) => {
  const provider = findOidcProvider(account, input.OpenIDConnectProviderArn);
  const tags = removeTags(provider.tags, input.TagKeys, "exact");
  account.oidcProviders.set(provider.arn, { ...provider, tags });
  return undefined;
};
