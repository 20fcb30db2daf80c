import type { HttpRequest } from "../protocol/http-request.js";
import type { AccountState } from "../store/account-state.js";
import type { Clock } from "../store/clock.js";
import type { Store } from "../store/store.js";
import type { Caller } from "./caller.js";
import { checkSignature } from "./check-signature.js";
import { checkTime } from "./check-time.js";
import { findCredentials } from "./find-credentials.js";
import type { IdentityRefusal } from "./identity-refusal.js";
import { readSignature } from "./read-signature.js";
import { recordUse } from "./record-use.js";
import { findSignedSecret, refineRefusal } from "./refine-refusal.js";
import { createIdentityError, isRefusal } from "./refusal.js";
import type { SignedService } from "./signed-service.js";

/** Who is calling, and the region that was signed for. */
export interface Identity {
  readonly caller: Caller;
  readonly account: AccountState;
  readonly region: string;
}

/** Says whose request it is to a service, and remembers that the key was used. See `verifyCaller`. */
export function identifyCaller(
  request: HttpRequest,
  service: SignedService,
  store: Store,
  clock: Clock,
  now: Date = new Date(),
  seen: Store = store,
): Identity {
  const identity = verifyCaller(request, service, store, clock, now, seen);
  const region = service.globalRegion ?? identity.region;
  recordUse(identity.account, identity.caller, { region, service: service.name, at: clock.now() });
  return identity;
}

/**
 * Verifies the signature of a request to a service and says whose it is.
 * The signed region is taken as sent; the signed service must be the one that is called.
 * Keys are looked for in `seen`, which may be behind the store.
 * Throws AWS's error for every kind of wrong credentials.
 */
export function verifyCaller(
  request: HttpRequest,
  service: SignedService,
  store: Store,
  clock: Clock,
  now: Date = new Date(),
  seen: Store = store,
): Identity {
  const signature = readSignature(request);
  if (isRefusal(signature)) throw createIdentityError(service, signature);
  const { accessKeyId } = signature;
  if (signature.service !== service.name) {
    const text = `Credential should be scoped to correct service: '${service.name}'. `;
    throw createIdentityError(service, { reason: "mismatched-scope", text }, accessKeyId);
  }
  const skew = checkTime(signature, now);
  if (skew !== undefined) throw createIdentityError(service, skew, accessKeyId);
  const credentials = findCredentials(seen, signature);
  if (isRefusal(credentials)) {
    throw createIdentityError(service, refineRefusal(credentials, signature, store, seen), accessKeyId);
  }
  const { caller, secretAccessKey } = credentials;
  const account = store.accounts.get(caller.accountId) ?? credentials.account;
  const refusal =
    checkSignature(request, signature, secretAccessKey) ??
    checkExpiration(caller, clock) ??
    checkReach(caller, service);
  if (refusal !== undefined) {
    const refined =
      refusal.reason === "wrong-signature" ? findSignedSecret(request, signature, account) : refusal;
    throw createIdentityError(service, refined, accessKeyId);
  }
  return { caller, account, region: signature.region };
}

function checkExpiration(caller: Caller, clock: Clock): IdentityRefusal | undefined {
  const { expiration } = ("expiration" in caller ? caller : caller.temporary) ?? {};
  if (expiration === undefined || clock.now() < expiration) return undefined;
  return { reason: "expired-session", expiredAt: expiration.getTime() };
}

function checkReach(caller: Caller, service: SignedService): IdentityRefusal | undefined {
  if (service.needsMfaOfUserSessions !== true || caller.type === "session") return undefined;
  const lifetime = caller.type === "federated" ? caller : caller.temporary;
  return lifetime !== undefined && lifetime.authenticated === undefined
    ? { reason: "unknown-key", fault: "without-mfa" }
    : undefined;
}
