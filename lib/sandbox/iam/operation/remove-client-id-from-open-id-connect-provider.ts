import type { RemoveClientIDFromOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";

/** Takes an audience away. One that is not there is no error. */
export const removeClientIDFromOpenIDConnectProvider: Operation<
  RemoveClientIDFromOpenIDConnectProviderRequest
> = ({ input, account }) => {
  const provider = findEntity(account, OIDC_PROVIDERS, input.OpenIDConnectProviderArn);
  const clientIds = provider.clientIds.filter((clientId) => clientId !== input.ClientID);
  account.oidcProviders.set(provider.arn, { ...provider, clientIds });
  return undefined;
};
