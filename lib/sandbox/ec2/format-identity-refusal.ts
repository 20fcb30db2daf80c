import { WRONG_SIGNATURE } from "../identity/format-query-refusal.js";
import type { ErrorParts, IdentityRefusal } from "../identity/identity-refusal.js";

const NOT_VALIDATED = "AWS was not able to validate the provided access credentials";

/** How EC2 refuses somebody who was not identified: its codes are older than those of IAM and STS. */
export function formatIdentityRefusal(refusal: IdentityRefusal): ErrorParts {
  switch (refusal.reason) {
    case "unsigned":
      return ["MissingParameter", "The request must contain the parameter AWSAccessKeyId", 400];
    case "skewed-clock":
    case "expired-session":
      return ["RequestExpired", "Request has expired.", 400];
    case "wrong-signature":
      return ["AuthFailure", WRONG_SIGNATURE, 401];
    case "unknown-key":
    case "incomplete-signature":
    case "mismatched-scope":
      return ["AuthFailure", NOT_VALIDATED, 401];
  }
}
