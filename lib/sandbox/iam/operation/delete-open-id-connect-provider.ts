import type { DeleteOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";

/** Trusts an OpenID Connect provider no longer. */
export const deleteOpenIDConnectProvider: Operation<DeleteOpenIDConnectProviderRequest> = (call) => {
  const { input, account } = call;
  account.oidcProviders.delete(findEntity(account, OIDC_PROVIDERS, input.OpenIDConnectProviderArn).arn);
  return undefined;
};
