import type { KeyObject } from "node:crypto";
import { writeBlob } from "./blob.js";
import { formatPublicBlob } from "./public-key.js";

const MAGIC = "openssh-key-v1\0";
const BLOCK = 8;
const LINE = 70;

/** An ED25519 private key in OpenSSH's own form, not encrypted. `check` are any four bytes. */
export function formatOpenSshPrivateKey(privateKey: KeyObject, publicKey: KeyObject, check: Buffer): string {
  const { d, x } = privateKey.export({ format: "jwk" });
  const [seed, point] = [Buffer.from(d ?? "", "base64url"), Buffer.from(x ?? "", "base64url")];
  const secret = Buffer.concat([
    check,
    check,
    writeBlob(["ssh-ed25519", point, Buffer.concat([seed, point]), ""]),
  ]);
  const padding = Buffer.from(
    Array.from({ length: (BLOCK - (secret.length % BLOCK)) % BLOCK }, (_, index) => index + 1),
  );
  const one = Buffer.alloc(4);
  one.writeUInt32BE(1);
  const body = Buffer.concat([
    Buffer.from(MAGIC),
    writeBlob(["none", "none", ""]),
    one,
    writeBlob([formatPublicBlob(publicKey) ?? "", Buffer.concat([secret, padding])]),
  ]).toString("base64");
  const lines = body.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return ["-----BEGIN OPENSSH PRIVATE KEY-----", ...lines, "-----END OPENSSH PRIVATE KEY-----"].join("\n");
}
