import { createPublicKey, type KeyObject } from "node:crypto";
import { readBlob, writeBlob } from "./blob.js";

const RSA = "ssh-rsa";
const ED25519 = "ssh-ed25519";
const ED25519_SIZE = 32;

/** A public key as OpenSSH's blob; undefined for a kind that is neither RSA nor ED25519. */
export function formatPublicBlob(key: KeyObject): Buffer | undefined {
  const { kty, crv, n, e, x } = key.export({ format: "jwk" });
  if (kty === "RSA") return writeBlob([RSA, toInteger(e), toInteger(n)]);
  if (kty === "OKP" && crv === "Ed25519") return writeBlob([ED25519, Buffer.from(x ?? "", "base64url")]);
  return undefined;
}

/** A public key in OpenSSH's form, `ssh-rsa …`. */
export function formatPublicKey(blob: Buffer): string {
  return `${readBlob(blob)?.[0]?.toString() ?? ""} ${blob.toString("base64")}`;
}

/** Reads OpenSSH's blob; undefined when it is no key, or one of another kind. */
export function parsePublicBlob(blob: Buffer): KeyObject | undefined {
  const [type, ...parts] = readBlob(blob) ?? [];
  const [first, second] = parts;
  try {
    if (type?.toString() === RSA && first !== undefined && second !== undefined && parts.length === 2) {
      const jwk = { kty: "RSA", e: fromInteger(first), n: fromInteger(second) };
      return createPublicKey({ key: jwk, format: "jwk" });
    }
    if (type?.toString() === ED25519 && first?.length === ED25519_SIZE && parts.length === 1) {
      const jwk = { kty: "OKP", crv: "Ed25519", x: first.toString("base64url") };
      return createPublicKey({ key: jwk, format: "jwk" });
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** A number whose first bit is set has a zero before it, so as not to be a negative one. */
function toInteger(text: string | undefined): Buffer {
  const number = Buffer.from(text ?? "", "base64url");
  return (number[0] ?? 0) < 0x80 ? number : Buffer.concat([Buffer.of(0), number]);
}

function fromInteger(part: Buffer): string {
  return part.subarray(part[0] === 0 ? 1 : 0).toString("base64url");
}
