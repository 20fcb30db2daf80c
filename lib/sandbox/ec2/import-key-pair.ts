import type { ImportKeyPairRequest, ImportKeyPairResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../operation.js";
import { createEc2Id } from "../store/ec2-id.js";
import { formatTags } from "./format-tags.js";
import { describePublic } from "./key-material.js";
import { checkKeyName } from "./key-pairs.js";
import { readPublicKey } from "./read-public-key.js";
import { readTagSpecifications } from "./read-tag-specifications.js";

/** Takes a public key whose private one somebody has. */
export const importKeyPair: Operation<ImportKeyPairRequest, ImportKeyPairResult> = (call) => {
  const { input, account, region, store, clock } = call;
  const { KeyName: keyName } = input;
  const tags = readTagSpecifications(input.TagSpecifications, "key-pair");
  checkKeyName(account, region, keyName);
  const { key, type, comment } = readPublicKey(input.PublicKeyMaterial);
  const { fingerprint, publicKey } = describePublic(key);
  const keyPairId = createEc2Id("key", store.random);
  account.keyPairs.set(keyPairId, {
    keyPairId,
    region,
    keyName,
    type,
    fingerprint,
    publicKey: `${publicKey} ${comment}`.trim(),
    createdAt: clock.now().getTime(),
    tags,
  });
  return { KeyFingerprint: fingerprint, KeyName: keyName, KeyPairId: keyPairId, ...formatTags(tags) };
};
