import type { Random } from "../../store/random.js";

/** The only addresses in the internet that may stand for others: those of documentation (RFC 5737). */
const START = "203.0.113.";
const COUNT = 254;

/** An address in the internet, for an instance that begins to run. */
export function createPublicAddress(random: Random): string {
  return `${START}${1 + (random.bytes(2).readUInt16BE() % COUNT)}`;
}
