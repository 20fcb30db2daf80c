import { createHmac } from "node:crypto";
import { base32nopad } from "@scure/base";

const STEP_MS = 30_000;

/** The number of a time's period of 30 seconds. */
export function findStep(time: Date): number {
  return Math.floor(time.getTime() / STEP_MS);
}

/** When the period after a time's own begins, in milliseconds since 1970. */
export function findNextStepTime(time: Date): number {
  return (findStep(time) + 1) * STEP_MS;
}

/** The code of a period, as authenticator apps make it (RFC 6238: HMAC-SHA-1, six digits). */
export function createTotp(seed: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", base32nopad.decode(seed)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
