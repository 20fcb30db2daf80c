import type { Random } from "./random.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const KEY_LENGTH = 20;
const ENTITY_LENGTH = 21;

/** What an id names, by its first four letters. */
export type IdPrefix =
  | "AIDA"
  | "AROA"
  | "AGPA"
  | "AIPA"
  | "ANPA"
  | "AKIA"
  | "ASIA"
  | "APKA"
  | "ASCA"
  | "ACCA";

const KEY_PREFIXES: readonly IdPrefix[] = ["AKIA", "ASIA", "APKA"];

/**
 * An id as AWS makes them: prefix, then base32 in which the account number is hidden
 * (a one bit, 40 bits of account, the rest random). 20 characters for keys, 21 for entities.
 */
export function createUniqueId(prefix: IdPrefix, accountId: string, random: Random): string {
  const length = KEY_PREFIXES.includes(prefix) ? KEY_LENGTH : ENTITY_LENGTH;
  const bits = (1n << 47n) | (BigInt(accountId) << 7n) | BigInt((random.bytes(1)[0] ?? 0) & 0x7f);
  const head = Buffer.from(bits.toString(16).padStart(12, "0"), "hex");
  return (prefix + formatBase32(Buffer.concat([head, random.bytes(5)]))).slice(0, length);
}

/** The account that an access key id belongs to, or undefined when the text is not such an id. */
export function readAccountId(accessKeyId: string): string | undefined {
  return /^A[KS]IA[A-Z2-7]{16}$/.test(accessKeyId) ? decodeAccount(accessKeyId) : undefined;
}

/** The account that a user's or role's id belongs to, or undefined when the text is not such an id. */
export function readOwner(entityId: string): string | undefined {
  return /^A(IDA|ROA)[A-Z2-7]{17}$/.test(entityId) ? decodeAccount(entityId) : undefined;
}

function decodeAccount(id: string): string {
  // Fifty bits: a number holds them exactly, and faster than a bigint.
  let bits = 0;
  for (let place = 4; place < 14; place += 1) bits = bits * 32 + ALPHABET.indexOf(id.charAt(place));
  return String(Math.floor(bits / 512) % 2 ** 40).padStart(12, "0");
}

function formatBase32(bytes: Uint8Array): string {
  let text = "";
  let buffer = 0;
  let size = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    size += 8;
    while (size >= 5) {
      size -= 5;
      text += ALPHABET[(buffer >> size) & 31];
      buffer &= (1 << size) - 1;
    }
  }
  return text;
}
