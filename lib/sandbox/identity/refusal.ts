import { AwsError } from "../protocol/aws-error.js";
import type { IdentityRefusal } from "./identity-refusal.js";
import type { SignedService } from "./signed-service.js";

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
