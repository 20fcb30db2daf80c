import type { UpdateOpenIDConnectProviderThumbprintRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { OIDC_PROVIDERS } from "../kind/oidc-provider.js";
import { checkThumbprints } from "../provider/oidc-lists.js";

/** Replaces the thumbprints of a provider's certificate. */
export const updateOpenIDConnectProviderThumbprint: Operation<
  UpdateOpenIDConnectProviderThumbprintRequest
> = ({ input, account }) => {
  const { ThumbprintList: thumbprints } = input;
  const provider = findEntity(account, OIDC_PROVIDERS, input.OpenIDConnectProviderArn);
  checkThumbprints(thumbprints);
  account.oidcProviders.set(provider.arn, { ...provider, thumbprints });
  return undefined;
};
