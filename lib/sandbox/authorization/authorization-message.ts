import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Context } from "../context/create-context.js";
import type { Denial } from "../policy/decision.js";
import type { RequestedAction } from "./requested-action.js";

const IV_SIZE = 12;
const TAG_SIZE = 16;
const MAX_DECODED = 100_000;

/** What DecodeAuthorizationMessage shows of a refusal: one JSON object. */
export function formatAuthorizationMessage(
  caller: { readonly arn: string; readonly userId: string },
  { action, resource }: RequestedAction,
  denial: Denial,
  context: Context,
): string {
  const conditions = [...context].map(([key, value]) => ({
    key,
    values: { items: [value].flat().map((item) => ({ value: item })) },
  }));
  return JSON.stringify({
    allowed: false,
    explicitDeny: denial.effect === "explicit",
    matchedStatements: { items: [] },
    failures: { items: [] },
    context: {
      principal: { id: caller.userId, name: caller.arn.split("/").at(-1), arn: caller.arn },
      action,
      resource: resource.arn,
      conditions: { items: conditions },
    },
  });
}

/** Encodes a message so that only this local account can read it, as AWS does. */
export function encodeAuthorizationMessage(message: string, key: Buffer): string {
  const iv = randomBytes(IV_SIZE);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const sealed = [iv, cipher.update(deflateRawSync(message)), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString("base64url");
}

/** Reads an encoded message; undefined when it was not made with this key. */
export function decodeAuthorizationMessage(encoded: string, key: Buffer): string | undefined {
  const bytes = Buffer.from(encoded, "base64url");
  if (bytes.length <= IV_SIZE + TAG_SIZE) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_SIZE));
    decipher.setAuthTag(bytes.subarray(-TAG_SIZE));
    const opened = [decipher.update(bytes.subarray(IV_SIZE, -TAG_SIZE)), decipher.final()];
    return inflateRawSync(Buffer.concat(opened), { maxOutputLength: MAX_DECODED }).toString();
  } catch {
    return undefined;
  }
}
