import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import type { AccountState } from "../store/account-state.js";
import type { SshPublicKey } from "../store/credential.js";
import type { User } from "../store/entity.js";
import { createIamError } from "./iam-error.js";

const TYPE = "ssh-rsa";
const MIN_BITS = 2048;

/** Reads an RSA public key of 2,048 bits or more, in OpenSSH's form or as PEM, and writes it in OpenSSH's form. */
export function parseSshPublicKey(body: string): string {
  const key = readKey(body.trim());
  const { n, e, kty } = key.export({ format: "jwk" });
  if (kty !== "RSA" || (key.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_BITS) throw createInvalid();
  const parts = [Buffer.from(TYPE), toInteger(e), toInteger(n)].flatMap((part) => [lengthOf(part), part]);
  return `${TYPE} ${Buffer.concat(parts).toString("base64")}`;
}

/** A public key as PEM. */
export function formatPem(body: string): string {
  return readKey(body).export({ type: "spki", format: "pem" }).toString();
}

/** The MD5 digest of a key's blob, as OpenSSH writes it. */
export function formatFingerprint(body: string): string {
  const digest = createHash("md5")
    .update(Buffer.from(body.split(" ")[1] ?? "", "base64"))
    .digest("hex");
  return (digest.match(/../g) ?? []).join(":");
}

/** The keys of a user, oldest first. */
export function findSshKeys({ sshPublicKeys }: AccountState, user: User): readonly SshPublicKey[] {
  return [...sshPublicKeys.values()].filter(({ userId }) => userId === user.userId);
}

/** One key of a user. Throws `NoSuchEntity`. */
export function findSshKey(account: AccountState, user: User, id: string): SshPublicKey {
  const key = account.sshPublicKeys.get(id);
  if (key?.userId === user.userId) return key;
  throw createIamError("NoSuchEntity", `The Public Key with id ${id} cannot be found.`);
}

function readKey(body: string): KeyObject {
  const [, blob] = /^ssh-rsa ([A-Za-z0-9+/]+=*)(?: .*)?$/.exec(body) ?? [];
  if (blob === undefined && !body.startsWith("-----BEGIN ")) {
    throw createIamError(
      "UnrecognizedPublicKeyEncoding",
      "The public key must be encoded in ssh-rsa or PEM format.",
    );
  }
  try {
    return blob === undefined
      ? createPublicKey(body)
      : createPublicKey({ key: readBlob(Buffer.from(blob, "base64")), format: "jwk" });
  } catch {
    throw createInvalid();
  }
}

/** A blob is a list of parts, each behind its length: the type, the exponent and the modulus. */
function readBlob(blob: Buffer): JsonWebKey {
  const parts: Buffer[] = [];
  for (let place = 0; place < blob.length; ) {
    const end = place + 4 + blob.readUInt32BE(place);
    if (end > blob.length) throw createInvalid();
    parts.push(blob.subarray(place + 4, end));
    place = end;
  }
  const [type, e, n, more] = parts;
  if (type?.toString() !== TYPE || e === undefined || n === undefined || more !== undefined) {
    throw createInvalid();
  }
  const toText = (part: Buffer) => part.subarray(part[0] === 0 ? 1 : 0).toString("base64url");
  return { kty: "RSA", e: toText(e), n: toText(n) };
}

/** A number whose first bit is set has a zero before it, so as not to be a negative one. */
function toInteger(text: string | undefined): Buffer {
  const number = Buffer.from(text ?? "", "base64url");
  return (number[0] ?? 0) < 0x80 ? number : Buffer.concat([Buffer.of(0), number]);
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}

function createInvalid() {
  return createIamError("InvalidPublicKey", "The public key is not a valid RSA key of 2048 bits or more.");
}
