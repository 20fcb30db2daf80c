import { AwsError } from "../protocol/aws-error.js";

/** A refusal of a policy document, in AWS's words. */
export function createMalformed(text: string): AwsError {
  return new AwsError("MalformedPolicyDocument", text, 400);
}
