import { findViolations } from "./find-violations.js";
import type { Members } from "./members.js";
import type { OperationModel } from "./service-model.js";
import type { Violation } from "./violation.js";

/** Throws a service's refusal of what is wrong with an input; may let pass what its operation refuses itself. */
export type RefuseViolations = (
  operation: OperationModel,
  input: Members,
  violations: readonly Violation[],
) => void;

/** Checks an input against its model: what is required, lengths, ranges, patterns and enumerations. */
export function checkConstraints(operation: OperationModel, input: Members, refuse: RefuseViolations): void {
  const violations = findViolations(operation, input);
  if (violations.length > 0) refuse(operation, input, violations);
}
