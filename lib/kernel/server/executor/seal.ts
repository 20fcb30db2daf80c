import crypto from "node:crypto";

/** Bytes of a key. */
export const KEY_LENGTH = 32;
/** Characters of a digest. */
const DIGEST_LENGTH = 64;

// Taken once: what is imported by name follows its module, which a cell can change.
const { hash } = crypto;
const { apply } = Reflect;
const { charCodeAt } = String.prototype;

/**
 * Makes what seals texts between the kernel and its executor: whoever has no key can neither make a seal nor change what is
 * sealed. The key stays in the closure, as bytes, and no method of it is called that a cell could have replaced.
 */
export function createSeal(key: Uint8Array): (text: string) => string {
  const input = new Uint8Array(DIGEST_LENGTH + KEY_LENGTH);
  for (let index = 0; index < KEY_LENGTH; index += 1) input[DIGEST_LENGTH + index] = key[index] as number;
  return (text) => {
    const digest = hash("sha256", text);
    for (let index = 0; index < DIGEST_LENGTH; index += 1) {
      input[index] = apply(charCodeAt, digest, [index]) as number;
    }
    return hash("sha256", input);
  };
}
