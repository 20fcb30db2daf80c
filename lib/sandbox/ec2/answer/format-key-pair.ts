import type { KeyPairInfo } from "@aws-sdk/client-ec2";
import type { KeyPair } from "../row/key-pair.js";

/** A key pair as DescribeKeyPairs answers it; its public half only when that is asked for. */
export function formatKeyPair(pair: KeyPair, isPublic = false): KeyPairInfo {
  return {
    KeyPairId: pair.keyPairId,
    KeyType: pair.type,
    Tags: [...pair.tags],
    ...(isPublic ? { PublicKey: pair.publicKey } : {}),
    CreateTime: new Date(pair.createdAt),
    KeyName: pair.keyName,
    KeyFingerprint: pair.fingerprint,
  };
}
