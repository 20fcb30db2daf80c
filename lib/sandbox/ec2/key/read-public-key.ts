import { createPublicKey, type KeyObject } from "node:crypto";
import { parsePublicBlob } from "../../ssh/public-key.js";
import { createEc2Error } from "../error/ec2-error.js";

const RSA_BITS: readonly (number | undefined)[] = [1024, 2048, 4096];
const BASE64 = /^[A-Za-z0-9+/\s]+=*\s*$/;

/** A key that is given, and what stands beside it. */
export interface GivenKey {
  readonly key: KeyObject;
  readonly type: "rsa" | "ed25519";
  readonly comment: string;
}

/**
 * Reads a public key in one of the forms that AWS takes: OpenSSH's, that of RFC 4716, PEM, or the base64 of DER.
 * Throws EC2's refusal of everything else.
 */
export function readPublicKey(material: Uint8Array): GivenKey {
  const text = Buffer.from(material).toString("utf8").trim();
  const [, blob, comment = ""] = /^ssh-(?:rsa|ed25519)\s+([A-Za-z0-9+/]+=*)(?:\s+(.*))?$/.exec(text) ?? [];
  const key = blob === undefined ? parseOther(text) : parsePublicBlob(Buffer.from(blob, "base64"));
  const type = key?.asymmetricKeyType;
  const isLong = type !== "rsa" || RSA_BITS.includes(key?.asymmetricKeyDetails?.modulusLength);
  if (key !== undefined && (type === "rsa" || type === "ed25519") && isLong) return { key, type, comment };
  throw createEc2Error("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
}

function parseOther(text: string): KeyObject | undefined {
  const [, lines] =
    /^---- BEGIN SSH2 PUBLIC KEY ----\r?\n([\s\S]+?)\r?\n---- END SSH2 PUBLIC KEY ----$/.exec(text) ?? [];
  if (lines !== undefined) return parsePublicBlob(Buffer.from(removeHeaders(lines), "base64"));
  try {
    if (text.startsWith("-----BEGIN PUBLIC KEY-----")) return createPublicKey(text);
    if (!BASE64.test(text)) return undefined;
    return createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}

/** Headers such as `Comment: …` go on in the next line behind a backslash. */
function removeHeaders(lines: string): string {
  return lines.replace(/\\\r?\n/g, "").replace(/^[^\s:]+:.*$/gm, "");
}
