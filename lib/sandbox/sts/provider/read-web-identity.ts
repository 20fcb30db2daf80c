import type { JSONWebKeySet, JWTPayload } from "jose";
import type { AccountState } from "../../store/account-state.js";
import { formatIamArn } from "../../store/arn.js";
import type { OidcProvider, PublicKey } from "../../store/identity-provider.js";
import { createStsError } from "../error/sts-error.js";

/** Loaded with the first token: most accounts never see one. */
type Library = typeof import("jose");
let library: Promise<Library> | undefined;

/** Whom a provider vouches for, after its signature has been verified. */
export interface WebIdentity {
  readonly provider: OidcProvider;
  readonly claims: JWTPayload;
  readonly subject: string;
  readonly audience: string;
}

/**
 * Reads and verifies a token of an OpenID Connect provider that the account trusts, with the provider's keys or those
 * that are found for its URL. Tokens come from outside: they expire in real time. Throws AWS's refusal for every kind
 * of wrong token.
 */
export async function readWebIdentity(
  account: AccountState,
  token: string,
  findKeys: (url: string) => readonly PublicKey[],
  now: Date = new Date(),
): Promise<WebIdentity> {
  library ??= import("jose");
  const jose = await library;
  const issuer = readIssuer(jose, token);
  const url = issuer.replace(/^https:\/\//, "").replace(/\/$/, "");
  const provider = account.oidcProviders.get(formatIamArn(account.accountId, "oidc-provider", "/", url));
  if (provider === undefined)
    throw createInvalid(`No OpenIDConnect provider found in your account for ${issuer}`);
  const claims = await verify(jose, [...(provider.keys ?? []), ...findKeys(url)], token, now);
  const audiences = [claims.azp ?? claims.aud].flat().filter((item) => typeof item === "string");
  const audience = audiences.find((item) => provider.clientIds.includes(item));
  if (audience === undefined) throw createInvalid("Incorrect token audience");
  if (claims.sub === undefined) throw createInvalid("Missing a required claim: sub");
  return { provider, claims, subject: claims.sub, audience };
}

function readIssuer({ decodeJwt }: Library, token: string): string {
  try {
    const { iss: issuer } = decodeJwt(token);
    if (issuer !== undefined) return issuer;
  } catch {
    throw createInvalid(
      "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)",
    );
  }
  throw createInvalid("Missing a required claim: iss");
}

async function verify(
  { createLocalJWKSet, errors, jwtVerify }: Library,
  keys: readonly PublicKey[],
  token: string,
  now: Date,
): Promise<JWTPayload> {
  try {
    const keySet = createLocalJWKSet({ keys } as unknown as JSONWebKeySet);
    const { payload } = await jwtVerify(token, keySet, { currentDate: now, requiredClaims: ["exp"] });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      const current = Math.floor(now.getTime() / 1000);
      throw createStsError(
        "ExpiredTokenException",
        `Token expired: current date/time ${current} must be before the expiration date/time ${error.payload.exp}`,
      );
    }
    if (error instanceof errors.JWTClaimValidationFailed) {
      throw createInvalid(`Missing a required claim: ${error.claim}`);
    }
    throw createInvalid(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    );
  }
}

function createInvalid(text: string) {
  return createStsError("InvalidIdentityToken", text);
}
