import { base32nopad } from "@scure/base";
import type { Random } from "./random.js";

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
  return (prefix + base32nopad.encode(Buffer.concat([head, random.bytes(5)]))).slice(0, length);
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
  // Sixteen letters are whole bytes; a number holds the first six exactly, and faster than a bigint.
  const bits = Buffer.from(base32nopad.decode(id.slice(4, 20))).readUIntBE(0, 6);
  return String(Math.floor(bits / 128) % 2 ** 40).padStart(12, "0");
}
