import type { CreateKeyPairRequest, KeyPair as KeyPairAnswer } from "@aws-sdk/client-ec2";
import type { Operation } from "../../service/operation.js";
import { refuseMembers } from "../../service/refuse-members.js";
import { createKeyMaterial } from "../key/key-material.js";
import { addKeyPair, checkKeyName } from "../key/key-pairs.js";
import { KINDS } from "../kind/kinds.js";
import { readTagSpecifications } from "../tag/read-tag-specifications.js";

const MEMBERS = ["KeyFormat", "KeyName", "KeyType", "TagSpecifications"];

/** Makes a key pair; its private key is told this once. */
export const createKeyPair: Operation<CreateKeyPairRequest, KeyPairAnswer> = async (call) => {
  const { input, account, region, store } = call;
  const { KeyName: keyName, KeyType: type = "rsa", KeyFormat: format = "pem" } = input;
  refuseMembers("CreateKeyPair", { ...input }, format === "pem" ? MEMBERS : MEMBERS.slice(1));
  const tags = readTagSpecifications(input.TagSpecifications, KINDS.keyPairs.type);
  checkKeyName(account, region, keyName);
  const { privateKey, secret, fingerprint, publicKey } = await createKeyMaterial(type, store.random);
  // Somebody may have taken the name while the key was made.
  checkKeyName(account, region, keyName);
  store.issuedSecrets.add(secret);
  const pair = { keyName, type, fingerprint, publicKey: `${publicKey} ${keyName}`, tags };
  return { ...addKeyPair(call, pair), KeyMaterial: privateKey };
};
