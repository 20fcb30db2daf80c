import type { GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";

/** Tells an OpenID Connect provider; its URL comes back without `https://`. */
export const getOpenIDConnectProvider: Operation<
  GetOpenIDConnectProviderRequest,
  GetOpenIDConnectProviderResponse
> = ({ input, account }) => {
  const provider = findEntity(account, OIDC_PROVIDERS, input.OpenIDConnectProviderArn);
  return {
    Url: provider.url,
    ClientIDList: [...provider.clientIds],
    ThumbprintList: [...provider.thumbprints],
    CreateDate: new Date(provider.createdAt),
    Tags: [...provider.tags],
  };
};
