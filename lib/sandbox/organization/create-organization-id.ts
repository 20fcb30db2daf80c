import type { Random } from "../store/random.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** An id as AWS Organizations makes them: what it begins with, then small letters and digits. */
export function createOrganizationId(start: string, length: number, random: Random): string {
  return start + [...random.bytes(length)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
}
