import type { DeleteSAMLProviderRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findEntity } from "../kind/find-entity.js";
import { SAML_PROVIDERS } from "../kind/saml-provider.js";

/** Trusts a SAML provider no longer. */
export const deleteSAMLProvider: Operation<DeleteSAMLProviderRequest> = ({ input, account }) => {
  account.samlProviders.delete(findEntity(account, SAML_PROVIDERS, input.SAMLProviderArn).arn);
  return undefined;
};
