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

/** What an error is made of. */
export type ErrorParts = readonly [code: string, text: string, status: number];
