import type { GetOutboundWebIdentityFederationInfoResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { findEnabledFederation } from "../provider/outbound-federation.js";

/** Tells who the issuer of the account's tokens is. */
export const getOutboundWebIdentityFederationInfo: Operation<
  Members,
  GetOutboundWebIdentityFederationInfoResponse
> = ({ account }) => {
  const { issuer, isEnabled } = findEnabledFederation(account);
  return { IssuerIdentifier: issuer, JwtVendingEnabled: isEnabled };
};
