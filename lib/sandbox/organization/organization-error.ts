import { AwsError } from "../protocol/aws-error.js";

/** Codes of AWS Organizations. */
type Code =
  | "AccountNotFoundException"
  | "AlreadyInOrganizationException"
  | "DuplicatePolicyAttachmentException"
  | "MalformedPolicyDocumentException"
  | "ParentNotFoundException"
  | "PolicyNotAttachedException"
  | "PolicyNotFoundException"
  | "TargetNotFoundException";

/** An error of AWS Organizations. */
export function createOrganizationError(code: Code, text: string): AwsError {
  return new AwsError(code, text, 400);
}
