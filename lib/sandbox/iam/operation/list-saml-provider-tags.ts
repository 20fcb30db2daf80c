import type { ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";
import { findSamlProvider } from "../provider/find-provider.js";

/** Lists the tags of a SAML provider, in pages. */
export const listSAMLProviderTags: Operation<ListSAMLProviderTagsRequest, ListSAMLProviderTagsResponse> = (
  call,
) => {
  const { input, account } = call;
  const tags = sortTags(findSamlProvider(account, input.SAMLProviderArn).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
