import type { GetWebIdentityTokenRequest, GetWebIdentityTokenResponse } from "@aws-sdk/client-sts";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { OUTBOUND_FEDERATION, type SigningAlgorithm } from "../../store/outbound-federation.js";
import { createStsError } from "../error/sts-error.js";
import { checkTagKeys } from "../session/session-tags.js";
import { readSigningKey } from "../token/signing-key.js";
import { createTokenClaims } from "../token/token-claims.js";

const MEMBERS = ["Audience", "DurationSeconds", "SigningAlgorithm", "Tags"];
const DEFAULT_SECONDS = 300;

/** Makes a signed token that says who the caller is, for services elsewhere. */
export const getWebIdentityToken: Operation<GetWebIdentityTokenRequest, GetWebIdentityTokenResponse> = async (
  call,
) => {
  const { input, account, caller, store, clock } = call;
  refuseMembers("GetWebIdentityToken", { ...input }, MEMBERS);
  const federation = account.outboundFederations.get(OUTBOUND_FEDERATION);
  if (federation?.isEnabled !== true) {
    const text = "Outbound web identity federation is not enabled for this account.";
    throw createStsError("OutboundWebIdentityFederationDisabledException", text);
  }
  const tags = (input.Tags ?? []).map(({ Key = "", Value = "" }) => ({ Key, Value }));
  checkTagKeys(tags);
  const now = clock.now();
  const expiration = new Date(now.getTime() + (input.DurationSeconds ?? DEFAULT_SECONDS) * 1000);
  const lifetime = caller.type === "session" || caller.type === "federated" ? caller : caller.temporary;
  if (lifetime !== undefined && lifetime.expiration < expiration) {
    const text = "The requested token duration would extend the session beyond its original expiration time.";
    throw createStsError("SessionDurationEscalationException", text);
  }
  const algorithm: SigningAlgorithm = readAlgorithm(input.SigningAlgorithm);
  const { publicKey, privateKey } = await readSigningKey(account, federation, algorithm);
  const { importJWK, SignJWT } = await import("jose");
  const claims = createTokenClaims(call, input.Audience, tags);
  const token = await new SignJWT({ ...claims, iss: federation.issuer })
    .setProtectedHeader({ alg: algorithm, kid: String(publicKey["kid"]), typ: "JWT" })
    .setIssuedAt(now)
    .setExpirationTime(expiration)
    .sign(await importJWK(privateKey, algorithm));
  // Without its signature a token may be seen: lessons look into it.
  store.issuedSecrets.add(token.slice(token.lastIndexOf(".") + 1));
  return { WebIdentityToken: token, Expiration: expiration };
};

function readAlgorithm(text: string): SigningAlgorithm {
  if (text === "RS256" || text === "ES384") return text;
  const problem = `1 validation error detected: Value '${text}' at 'signingAlgorithm' failed to satisfy constraint: Member must satisfy enum value set: [RS256, ES384]`;
  throw createStsError("ValidationError", problem);
}
