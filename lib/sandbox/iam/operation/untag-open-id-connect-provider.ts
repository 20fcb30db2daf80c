import type { UntagOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { removeTags } from "../kind/tags.js";
import { findOidcProvider } from "../provider/find-provider.js";

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
