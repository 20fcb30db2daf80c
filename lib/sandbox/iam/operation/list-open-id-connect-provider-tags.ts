import type {
  ListOpenIDConnectProviderTagsRequest,
  ListOpenIDConnectProviderTagsResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { sortTags } from "../kind/tags.js";
import { findPage } from "../page.js";
import { findOidcProvider } from "../provider/find-provider.js";

/** Lists the tags of an OpenID Connect provider, in pages. */
export const listOpenIDConnectProviderTags: Operation<
  ListOpenIDConnectProviderTagsRequest,
  ListOpenIDConnectProviderTagsResponse
> = (call) => {
  const { input, account } = call;
  const tags = sortTags(findOidcProvider(account, input.OpenIDConnectProviderArn).tags);
  const { items, position } = findPage(tags, input, ({ Key }) => Key);
  return { Tags: [...items], ...position };
};
