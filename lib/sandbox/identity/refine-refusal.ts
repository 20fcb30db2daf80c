import type { HttpRequest } from "../protocol/http-request.js";
import type { AccountState } from "../store/account-state.js";
import type { Store } from "../store/store.js";
import { checkSignature } from "./check-signature.js";
import { findCredentials } from "./find-credentials.js";
import type { IdentityRefusal } from "./identity-refusal.js";
import { isRefusal } from "./refusal.js";
import type { Signature } from "./signature.js";

/** So many keys' secrets are tried: enough for an account that a person uses. */
const MAX_TRIED = 50;

/** Tells a key that has not arrived yet (`seen` is behind the store), and one that is gone, from one that never was. */
export function refineRefusal(
  refusal: IdentityRefusal,
  signature: Signature,
  store: Store,
  seen: Store,
): IdentityRefusal {
  if (refusal.reason !== "unknown-key") return refusal;
  if (seen !== store && !isRefusal(findCredentials(store, signature)))
    return { ...refusal, fault: "underway" };
  const isGone = refusal.fault === "unknown" && store.issuedSecrets.has(signature.accessKeyId);
  return isGone ? { ...refusal, fault: "deleted" } : refusal;
}

/** A wrong signature, with the account's key whose secret made it if there is one: keys are easily mixed up. */
export function findSignedSecret(
  request: HttpRequest,
  signature: Signature,
  account: AccountState,
): IdentityRefusal {
  const others = [...account.accessKeys.values(), ...account.sessions.values()].slice(-MAX_TRIED);
  const signed = others.find(
    ({ secretAccessKey }) => checkSignature(request, signature, secretAccessKey) === undefined,
  );
  return {
    reason: "wrong-signature",
    ...(signed === undefined ? {} : { otherKeyId: signed.accessKeyId }),
  };
}
