import type { OperationCall } from "../../service/operation.js";
import type { AccountState } from "../../store/account-state.js";
import { formatTags } from "../answer/format-tags.js";
import { createEc2Error } from "../error/ec2-error.js";
import { KINDS } from "../kind/kinds.js";
import { createEc2Id } from "../row/ec2-id.js";
import type { KeyPair } from "../row/key-pair.js";

const MAX_NAME = 255;

/** The key pair of a name in a region. */
export function findKeyPair(account: AccountState, region: string, name: string): KeyPair | undefined {
  return [...account.keyPairs.values()].find((pair) => pair.region === region && pair.keyName === name);
}

/** The key pair of a name. Throws EC2's refusal when there is none. */
export function readKeyPair(account: AccountState, region: string, name: string): KeyPair {
  const found = findKeyPair(account, region, name);
  if (found !== undefined) return found;
  throw createEc2Error("InvalidKeyPair.NotFound", `The key pair '${name}' does not exist`);
}

/** Refuses a name that a new key pair cannot have. */
export function checkKeyName(account: AccountState, region: string, name: string): void {
  const problem = /[^\x20-\x7e]/.test(name)
    ? "Character sets beyond ASCII are not supported."
    : name.length > MAX_NAME
      ? `It must be at most ${MAX_NAME} characters long.`
      : name.trim() !== name || name === ""
        ? "It must not be empty, and neither begin nor end with a space."
        : undefined;
  if (problem !== undefined) {
    const text = `Value (${name}) for parameter KeyName is invalid. ${problem}`;
    throw createEc2Error("InvalidParameterValue", text);
  }
  if (findKeyPair(account, region, name) === undefined) return;
  throw createEc2Error("InvalidKeyPair.Duplicate", `The keypair '${name}' already exists.`);
}

/** Keeps a new key pair; what both ways of making one answer of it. */
export function addKeyPair(
  { account, region, store, clock }: Pick<OperationCall<unknown>, "account" | "region" | "store" | "clock">,
  pair: Pick<KeyPair, "keyName" | "type" | "fingerprint" | "publicKey" | "tags">,
) {
  const keyPairId = createEc2Id(KINDS.keyPairs.prefix, store.random);
  account.keyPairs.set(keyPairId, { keyPairId, region, ...pair, createdAt: clock.now().getTime() });
  return {
    KeyPairId: keyPairId,
    ...formatTags(pair.tags),
    KeyName: pair.keyName,
    KeyFingerprint: pair.fingerprint,
  };
}
