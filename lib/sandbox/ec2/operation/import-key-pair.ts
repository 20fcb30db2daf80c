import type { ImportKeyPairRequest, ImportKeyPairResult } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { describePublic } from "../key/key-material.js";
import { addKeyPair, checkKeyName } from "../key/key-pairs.js";
import { readPublicKey } from "../key/read-public-key.js";
import { KINDS } from "../kind/kinds.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";

/** Takes a public key whose private one somebody has. */
export const importKeyPair: Operation<ImportKeyPairRequest, ImportKeyPairResult> = (call) => {
  const { input, account, region } = call;
  const { KeyName: keyName } = input;
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.keyPairs.type);
  checkKeyName(account, region, keyName);
  const { key, type, comment } = readPublicKey(input.PublicKeyMaterial);
  const { fingerprint, publicKey } = describePublic(key);
  return addKeyPair(call, {
    keyName,
    type,
    fingerprint,
    publicKey: `${publicKey} ${comment}`.trim(),
    tags,
  });
};
