import type { DeleteSAMLProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findSamlProvider } from "../provider/find-provider.js";

/** Trusts a SAML provider no longer. */
export const deleteSAMLProvider: Operation<DeleteSAMLProviderRequest> = ({ input, account }) => {
  account.samlProviders.delete(findSamlProvider(account, input.SAMLProviderArn).arn);
  return undefined;
};
