import { type BinaryLike, createHmac, hash, timingSafeEqual } from "node:crypto";
import type { HttpRequest } from "../protocol/http-request.js";
import { formatCanonicalRequest } from "./format-canonical-request.js";
import type { IdentityRefusal } from "./identity-refusal.js";
import type { Signature } from "./signature.js";

/** Keys that were derived before: four of the five hashes of a check are the same all day. */
const MAX_DERIVED_KEYS = 1000;
const derivedKeys = new Map<string, Buffer>();

/** Refuses a signature that was not made over this very request with this secret key. */
export function checkSignature(
  request: HttpRequest,
  signature: Signature,
  secretAccessKey: string,
): IdentityRefusal | undefined {
  return isSame(calculateSignature(request, signature, secretAccessKey), signature.signature)
    ? undefined
    : { reason: "wrong-signature" };
}

/** Compared as text: the same number in capital letters is another signature. */
function isSame(right: string, shown: string): boolean {
  const expected = Buffer.from(right);
  const given = Buffer.from(shown);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The signature that a request ought to have, in hexadecimal digits. */
export function calculateSignature(
  request: HttpRequest,
  signature: Omit<Signature, "signature">,
  secretAccessKey: string,
): string {
  const digest = hash("sha256", formatCanonicalRequest(request, signature));
  const text = `AWS4-HMAC-SHA256\n${signature.time}\n${signature.scope}\n${digest}`;
  return createHmac("sha256", deriveKey(signature, secretAccessKey)).update(text, "utf8").digest("hex");
}

function deriveKey(
  { scope, date, region, service }: Omit<Signature, "signature">,
  secretAccessKey: string,
): Buffer {
  const name = `${secretAccessKey}/${scope}`;
  const known = derivedKeys.get(name);
  if (known !== undefined) return known;
  if (derivedKeys.size >= MAX_DERIVED_KEYS) derivedKeys.clear();
  const key = [date, region, service, "aws4_request"].reduce<Buffer>(
    sign,
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  derivedKeys.set(name, key);
  return key;
}

function sign(key: BinaryLike, text: string): Buffer {
  return createHmac("sha256", key).update(text, "utf8").digest();
}
