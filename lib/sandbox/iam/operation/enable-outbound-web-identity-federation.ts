import type { EnableOutboundWebIdentityFederationResponse } from "@aws-sdk/client-iam";
import type { Members } from "../../protocol/members.js";
import type { Operation } from "../../service/operation.js";
import { OUTBOUND_FEDERATION } from "../../store/outbound-federation.js";
import type { Random } from "../../store/random.js";
import { createIamError } from "../error/iam-error.js";

/** Lets the account's principals have tokens for services elsewhere. The issuer stays the same once it is given. */
export const enableOutboundWebIdentityFederation: Operation<
  Members,
  EnableOutboundWebIdentityFederationResponse
> = ({ account, store }) => {
  const known = account.outboundFederations.get(OUTBOUND_FEDERATION);
  if (known?.isEnabled === true) {
    const text = "Outbound identity federation is already enabled for this account.";
    throw createIamError("FeatureEnabled", text);
  }
  const issuer = known?.issuer ?? `https://${createUuid(store.random)}.tokens.sts.global.api.aws`;
  account.outboundFederations.set(OUTBOUND_FEDERATION, { issuer, isEnabled: true, keys: known?.keys ?? {} });
  return { IssuerIdentifier: issuer };
};

function createUuid(random: Random): string {
  const digits = random.bytes(16).toString("hex");
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}
