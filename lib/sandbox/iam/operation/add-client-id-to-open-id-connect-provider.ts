import type { AddClientIDToOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";
import { checkClientIds } from "../provider/oidc-lists.js";

/** Adds an audience that a provider's tokens may be for. Adding it again changes nothing. */
export const addClientIDToOpenIDConnectProvider: Operation<AddClientIDToOpenIDConnectProviderRequest> = (
  call,
) => {
  const { input, account } = call;
  const provider = findEntity(account, OIDC_PROVIDERS, input.OpenIDConnectProviderArn);
  if (provider.clientIds.includes(input.ClientID)) return undefined;
  const clientIds = [...provider.clientIds, input.ClientID];
  checkClientIds(clientIds);
  account.oidcProviders.set(provider.arn, { ...provider, clientIds });
  return undefined;
};
