import { checkEc2Constraints } from "./check-ec2-constraints.js";
import { findViolations } from "./find-violations.js";
import { formatViolations } from "./format-violations.js";
import type { Members } from "./members.js";
import type { OperationModel } from "./service-model.js";

/**
 * Checks an input against its model: what is required, lengths, ranges, patterns and enumerations.
 * Throws AWS's refusal as `AwsError`: one `ValidationError` for everything that is wrong in IAM and STS,
 * the first thing that is wrong in EC2.
 */
export function checkConstraints(operation: OperationModel, input: Members): void {
  const violations = findViolations(operation, input);
  if (violations.length === 0) return;
  if (operation.model.protocol === "ec2") checkEc2Constraints(operation, input, violations);
  else throw formatViolations(operation.model.service, violations);
}
