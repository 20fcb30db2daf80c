import { AwsError } from "../error.js";
import type { Service } from "../operation.js";

/** Why a caller could not be identified. `text` is AWS's own sentence where the reason alone does not give it. */
export type IdentityRefusal =
  | { readonly reason: "unsigned" | "unknown-key" | "wrong-signature" | "expired-session" }
  | { readonly reason: "incomplete-signature" | "mismatched-scope" | "skewed-clock"; readonly text: string };

const WRONG_SIGNATURE =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
const NOT_VALIDATED = "AWS was not able to validate the provided access credentials";

/** The error AWS gives for a refusal: IAM and STS share their codes, EC2 has older ones. */
export function createIdentityError(service: Service, refusal: IdentityRefusal): AwsError {
  return service === "ec2" ? createEc2Error(refusal) : createQueryError(refusal);
}

function createQueryError(refusal: IdentityRefusal): AwsError {
  switch (refusal.reason) {
    case "unsigned":
      return new AwsError("MissingAuthenticationToken", "Request is missing Authentication Token", 403);
    case "unknown-key":
      return new AwsError(
        "InvalidClientTokenId",
        "The security token included in the request is invalid.",
        403,
      );
    case "wrong-signature":
      return new AwsError("SignatureDoesNotMatch", WRONG_SIGNATURE, 403);
    case "expired-session":
      return new AwsError("ExpiredToken", "The security token included in the request is expired", 403);
    case "incomplete-signature":
      return new AwsError("IncompleteSignature", refusal.text, 400);
    case "mismatched-scope":
    case "skewed-clock":
      return new AwsError("SignatureDoesNotMatch", refusal.text, 403);
  }
}

function createEc2Error(refusal: IdentityRefusal): AwsError {
  switch (refusal.reason) {
    case "unsigned":
      return new AwsError("MissingParameter", "The request must contain the parameter AWSAccessKeyId", 400);
    case "skewed-clock":
    case "expired-session":
      return new AwsError("RequestExpired", "Request has expired.", 400);
    case "wrong-signature":
      return new AwsError("AuthFailure", WRONG_SIGNATURE, 401);
    case "unknown-key":
    case "incomplete-signature":
    case "mismatched-scope":
      return new AwsError("AuthFailure", NOT_VALIDATED, 401);
  }
}

/** Tells a refusal from what was asked for. */
export function isRefusal(value: object): value is IdentityRefusal {
  return "reason" in value;
}
