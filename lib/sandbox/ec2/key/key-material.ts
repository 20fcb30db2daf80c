import { createHash, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { formatOpenSshPrivateKey } from "../../ssh/private-key.js";
import { formatPublicBlob, formatPublicKey } from "../../ssh/public-key.js";
import type { Random } from "../../store/random.js";
import type { KeyPair } from "../row/key-pair.js";

const generate = promisify(generateKeyPair);
const RSA_BITS = 2048;
/** Where in the private key's base64 that is which the public key does not hold: the rest must stay readable. */
const SECRET_PLACES = { rsa: [364], ed25519: [215, 257] } as const;

/** A new key pair. */
export interface KeyMaterial extends Pick<KeyPair, "fingerprint" | "publicKey"> {
  /** PEM: PKCS #1 for RSA, OpenSSH's own form for ED25519. */
  readonly privateKey: string;
  /** What of the PEM must be masked in outputs. */
  readonly secret: string;
}

/** Makes a key pair, whose fingerprint is one of the private key for RSA, as AWS has it for keys that it makes. */
export async function createKeyMaterial(type: KeyPair["type"], random: Random): Promise<KeyMaterial> {
  if (type === "ed25519") {
    const { publicKey, privateKey } = await generate("ed25519");
    const pem = formatOpenSshPrivateKey(privateKey, publicKey, random.bytes(4));
    return { ...describePublic(publicKey), privateKey: pem, secret: findSecret(pem, type) };
  }
  const { publicKey, privateKey } = await generate("rsa", { modulusLength: RSA_BITS });
  const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString().trim();
  const der = privateKey.export({ type: "pkcs8", format: "der" });
  return {
    ...describePublic(publicKey),
    fingerprint: formatDigest("sha1", der),
    privateKey: pem,
    secret: findSecret(pem, type),
  };
}

/** The public half of a key pair, with the fingerprint that AWS gives to keys that it is given. */
export function describePublic(key: KeyObject): Pick<KeyPair, "fingerprint" | "publicKey"> {
  const blob = formatPublicBlob(key) ?? Buffer.alloc(0);
  const fingerprint =
    key.asymmetricKeyType === "rsa"
      ? formatDigest("md5", key.export({ type: "spki", format: "der" }))
      : createHash("sha256").update(blob).digest("base64");
  return { fingerprint, publicKey: formatPublicKey(blob) };
}

function formatDigest(algorithm: "md5" | "sha1", der: Buffer): string {
  const digest = createHash(algorithm).update(der).digest("hex");
  return (digest.match(/../g) ?? []).join(":");
}

function findSecret(pem: string, type: KeyPair["type"]): string {
  return pem
    .split("\n")
    .slice(1, -1)
    .join("")
    .slice(...SECRET_PLACES[type]);
}
