import type { AccountState } from "../../store/account-state.js";
import { OUTBOUND_FEDERATION, type OutboundFederation } from "../../store/outbound-federation.js";
import { createIamError } from "../error/iam-error.js";

/** The account's outbound federation. Throws `FeatureDisabled` when nobody has enabled it. */
export function findEnabledFederation({ outboundFederations }: AccountState): OutboundFederation {
  const federation = outboundFederations.get(OUTBOUND_FEDERATION);
  if (federation?.isEnabled === true) return federation;
  throw createIamError("FeatureDisabled", "Outbound identity federation is disabled for this account.");
}
