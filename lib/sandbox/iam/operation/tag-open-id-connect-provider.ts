import type { TagOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { addTags } from "../kind/tags.js";
import { findOidcProvider } from "../provider/find-provider.js";

/** Adds tags to an OpenID Connect provider. */
export const tagOpenIDConnectProvider: Operation<TagOpenIDConnectProviderRequest> = ({ input, account }) => {
  const provider = findOidcProvider(account, input.OpenIDConnectProviderArn);
  const tags = addTags(provider.tags, input.Tags, "exact");
  account.oidcProviders.set(provider.arn, { ...provider, tags });
  return undefined;
};
