import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { formatPublicBlob, formatPublicKey, parsePublicBlob } from "../../ssh/public-key.js";
import type { AccountState } from "../../store/account-state.js";
import type { SshPublicKey } from "../../store/credential.js";
import type { User } from "../../store/entity.js";
import { createIamError } from "../error/iam-error.js";

const MIN_BITS = 2048;

/** Reads an RSA public key of 2,048 bits or more, in OpenSSH's form or as PEM, and writes it in OpenSSH's form. */
export function parseSshPublicKey(body: string): string {
  const key = readKey(body.trim());
  const blob = formatPublicBlob(key);
  const isLong = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= MIN_BITS;
  if (key.asymmetricKeyType !== "rsa" || blob === undefined || !isLong) throw createInvalid();
  return formatPublicKey(blob);
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
  const key = blob === undefined ? readPem(body) : parsePublicBlob(Buffer.from(blob, "base64"));
  if (key === undefined) throw createInvalid();
  return key;
}

function readPem(body: string): KeyObject | undefined {
  try {
    return createPublicKey(body);
  } catch {
    return undefined;
  }
}

function createInvalid() {
  return createIamError("InvalidPublicKey", "The public key is not a valid RSA key of 2048 bits or more.");
}
