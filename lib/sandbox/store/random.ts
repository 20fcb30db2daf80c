import { createHash, randomBytes } from "node:crypto";

/** A source of bytes for ids, keys and tokens. */
export interface Random {
  bytes(size: number): Buffer;
}

/** Unpredictable bytes, or always the same ones for the same seed. */
export function createRandom(seed?: string): Random {
  if (seed === undefined) return { bytes: randomBytes };
  let blocks = 0;
  let rest = Buffer.alloc(0);
  return {
    bytes(size) {
      while (rest.length < size) {
        rest = Buffer.concat([rest, createHash("sha256").update(`${seed}\n${blocks++}`).digest()]);
      }
      const taken = rest.subarray(0, size);
      rest = rest.subarray(size);
      return taken;
    },
  };
}
