import type { DeleteOpenIDConnectProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findOidcProvider } from "../provider/find-provider.js";

/** Trusts an OpenID Connect provider no longer. */
export const deleteOpenIDConnectProvider: Operation<DeleteOpenIDConnectProviderRequest> = (call) => {
  const { input, account } = call;
  account.oidcProviders.delete(findOidcProvider(account, input.OpenIDConnectProviderArn).arn);
  return undefined;
};
