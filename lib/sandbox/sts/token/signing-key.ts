import type { AccountState } from "../../store/account-state.js";
import type { PublicKey } from "../../store/identity-provider.js";
import {
  OUTBOUND_FEDERATION,
  type OutboundFederation,
  type SigningAlgorithm,
  type SigningKey,
} from "../../store/outbound-federation.js";
import type { Store } from "../../store/store.js";

/** The key with which STS signs an account's tokens, made and remembered when there is none yet. */
export async function readSigningKey(
  account: AccountState,
  federation: OutboundFederation,
  algorithm: SigningAlgorithm,
): Promise<SigningKey> {
  const known = federation.keys[algorithm];
  if (known !== undefined) return known;
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import("jose");
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const kid = await calculateJwkThumbprint(publicKey);
  const key: SigningKey = {
    publicKey: { ...publicKey, kid, alg: algorithm, use: "sig" },
    privateKey: { ...(await exportJWK(pair.privateKey)) },
  };
  // Somebody may have made one in the meantime.
  const current = account.outboundFederations.get(OUTBOUND_FEDERATION) ?? federation;
  const keys = { [algorithm]: key, ...current.keys };
  account.outboundFederations.set(OUTBOUND_FEDERATION, { ...current, keys });
  return keys[algorithm] ?? key;
}

/** The public keys of the account of this server whose tokens have an issuer, given without `https://`. */
export function findIssuerKeys(store: Store, url: string): readonly PublicKey[] {
  return [...store.accounts.values()]
    .flatMap(({ outboundFederations }) => [...outboundFederations.values()])
    .filter(({ issuer }) => issuer === `https://${url}`)
    .flatMap(({ keys }) => Object.values(keys).map(({ publicKey }) => publicKey));
}
