import { AwsError } from "./aws-error.js";
import type { Constraint, Violation } from "./violation.js";

/** How a service words what is wrong with an input. */
export interface ViolationStyle {
  /** Whether the wrong value is repeated. */
  readonly showsValue: boolean;
}

/** The one `ValidationError` of services of the query protocol, with everything that is wrong in an input. */
export function formatViolations(violations: readonly Violation[], style: ViolationStyle): AwsError {
  const head = `${violations.length} validation error${violations.length === 1 ? "" : "s"} detected: `;
  const all = violations.map((violation) => formatViolation(violation, style)).join("; ");
  return new AwsError("ValidationError", head + all, 400);
}

function formatViolation({ path, value, constraint }: Violation, { showsValue }: ViolationStyle): string {
  const shown = showsValue ? `Value ${formatValue(value)}` : "Value";
  return `${shown} at '${formatPath(path)}' failed to satisfy constraint: ${formatConstraint(constraint)}`;
}

function formatValue(value: unknown): string {
  if (value === undefined) return "null";
  return `'${Array.isArray(value) ? `[${value.join(", ")}]` : String(value)}'`;
}

/** A member as AWS names it in its sentences: `user.name`. */
export function formatPath(path: readonly string[]): string {
  return path.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(".");
}

function formatConstraint(constraint: Constraint): string {
  switch (constraint.type) {
    case "required":
      return "Member must not be null";
    case "pattern":
      return `Member must satisfy regular expression pattern: ${constraint.pattern}`;
    case "enum":
      return `Member must satisfy enum value set: [${constraint.values.join(", ")}]`;
    case "max-length":
      return `Member must have length less than or equal to ${constraint.limit}`;
    case "min-length":
      return `Member must have length greater than or equal to ${constraint.limit}`;
    case "max-value":
      return `Member must have value less than or equal to ${constraint.limit}`;
    case "min-value":
      return `Member must have value greater than or equal to ${constraint.limit}`;
    case "items":
      return `Member must satisfy constraint: [${[...constraint.constraints.map(formatConstraint), "Member must not be null"].join(", ")}]`;
  }
}
