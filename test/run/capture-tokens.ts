import crypto from "node:crypto";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * Preloaded into a runner by control-token.test.ts: notes everything of 32 random bytes as tokens are written, in the
 * file that its own address names. Only so can a test know what nobody is told.
 */
const file = new URL(import.meta.url).searchParams.get("file") ?? "";
const { randomBytes } = crypto;
Reflect.set(crypto, "randomBytes", (size: number, ...rest: []) => {
  const bytes: Buffer = randomBytes(size, ...rest);
  if (size === 32) appendFileSync(file, `${bytes.toString("base64url")}\n`);
  return bytes;
});
syncBuiltinESMExports();
