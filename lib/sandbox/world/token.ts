import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** A token that cannot be guessed. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares a token with the right one, in the same time whatever is wrong with it. */
export function isToken(given: string, token: string): boolean {
  return timingSafeEqual(hash(given), hash(token));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
