import type { ListOpenIDConnectProvidersResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";

/** Lists the account's OpenID Connect providers: ARNs alone, and never in pages. */
export const listOpenIDConnectProviders: Operation<Members, ListOpenIDConnectProvidersResponse> = ({
  account,
}) => ({
  OpenIDConnectProviderList: [...account.oidcProviders.keys()].sort().map((Arn) => ({ Arn })),
});
