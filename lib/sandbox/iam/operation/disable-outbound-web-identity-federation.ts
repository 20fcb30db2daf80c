import type { Operation } from "../../service/operation.js";
import { OUTBOUND_FEDERATION } from "../../store/outbound-federation.js";
import { findEnabledFederation } from "../provider/outbound-federation.js";

/** Gives the account's principals no more tokens for services elsewhere. */
export const disableOutboundWebIdentityFederation: Operation = ({ account }) => {
  const federation = findEnabledFederation(account);
  account.outboundFederations.set(OUTBOUND_FEDERATION, { ...federation, isEnabled: false });
  return undefined;
};
