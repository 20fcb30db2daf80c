import type { ErrorParts, IdentityRefusal } from "./identity-refusal.js";

/** AWS's sentence for a signature that was made with another secret. */
export const WRONG_SIGNATURE =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

/** How services of the query protocol refuse somebody who was not identified: IAM and STS share their codes. */
export function formatQueryRefusal(refusal: IdentityRefusal): ErrorParts {
  switch (refusal.reason) {
    case "unsigned":
      return ["MissingAuthenticationToken", "Request is missing Authentication Token", 403];
    case "unknown-key":
      return ["InvalidClientTokenId", "The security token included in the request is invalid.", 403];
    case "wrong-signature":
      return ["SignatureDoesNotMatch", WRONG_SIGNATURE, 403];
    case "expired-session":
      return ["ExpiredToken", "The security token included in the request is expired", 403];
    case "incomplete-signature":
      return ["IncompleteSignature", refusal.text, 400];
    case "mismatched-scope":
    case "skewed-clock":
      return ["SignatureDoesNotMatch", refusal.text, 403];
  }
}
