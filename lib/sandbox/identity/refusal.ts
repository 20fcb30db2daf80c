import { AwsError } from "../protocol/aws-error.js";
import type { SignedService } from "./signed-service.js";

/**
 * What is wrong with a key that looks unknown from outside.
 *
 * - `unknown`: it was never issued. `deleted`: it was, and is gone. `inactive`: it is switched off.
 * - `underway`: it is right, but has not arrived yet where the request went.
 * - `token-missing`, `token-wrong`, `token-unwanted`: of the session token beside it.
 * - `principal-deleted`: the user or role that its session was made for is gone.
 * - `without-mfa`: it is of a user's session, which reaches IAM only with a second factor.
 */
export type KeyFault =
  | "unknown"
  | "deleted"
  | "inactive"
  | "underway"
  | "token-missing"
  | "token-wrong"
  | "token-unwanted"
  | "principal-deleted"
  | "without-mfa";

/** Why a caller could not be identified. `text` is AWS's own sentence where the reason alone does not give it. */
export type IdentityRefusal =
  | { readonly reason: "unsigned" }
  | { readonly reason: "unknown-key"; readonly fault: KeyFault }
  /** `otherKeyId` is the key whose secret was used. */
  | { readonly reason: "wrong-signature"; readonly otherKeyId?: string }
  | { readonly reason: "expired-session"; readonly expiredAt: number }
  /** `seconds` is how old the signature is, negative when it is of the future; none when its time does not exist. */
  | {
      readonly reason: "skewed-clock";
      readonly text: string;
      readonly seconds?: number;
      readonly isPresigned: boolean;
    }
  | { readonly reason: "incomplete-signature" | "mismatched-scope"; readonly text: string };

/** A refusal, and the key that was shown if one was: what AWS does not tell. */
export interface RefusedIdentity {
  readonly refusal: IdentityRefusal;
  readonly accessKeyId?: string;
}

/** The error AWS gives for a refusal. Its cause is a `RefusedIdentity`. */
export function createIdentityError(
  service: SignedService,
  refusal: IdentityRefusal,
  accessKeyId?: string,
): AwsError {
  const [code, text, status] = service.formatIdentityRefusal(refusal);
  const cause: RefusedIdentity = { refusal, ...(accessKeyId === undefined ? {} : { accessKeyId }) };
  return new AwsError(code, text, status, cause);
}

/** Why nobody was identified, when that is why an error came. */
export function findRefusedIdentity({ cause }: AwsError): RefusedIdentity | undefined {
  return typeof cause === "object" && cause !== null && "refusal" in cause
    ? (cause as RefusedIdentity)
    : undefined;
}

/** Tells a refusal from what was asked for. */
export function isRefusal(value: object): value is IdentityRefusal {
  return "reason" in value;
}
