import type { ErrorParts, IdentityRefusal } from "./identity-refusal.js";

/** What identifying a caller has to know of the service that is called. */
export interface SignedService {
  /** As in the signature's scope and before the colon of its actions, e.g. `iam`. */
  readonly name: string;
  /** The region of a service that has one only: IAM's is `us-east-1`, whatever was signed. */
  readonly globalRegion?: string;
  /** A user's own session reaches it only when a second factor was shown for it. */
  readonly needsMfaOfUserSessions?: boolean;
  /** Code, text and HTTP status of a refusal to somebody who was not identified. */
  formatIdentityRefusal(refusal: IdentityRefusal): ErrorParts;
}
