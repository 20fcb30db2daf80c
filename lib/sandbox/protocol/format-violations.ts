import type { Service } from "../service/operation.js";
import { AwsError } from "./aws-error.js";
import type { Constraint, Violation } from "./violation.js";

/** IAM says these in its own words, and only when nothing else is wrong. */
const IAM_PATTERNS: Readonly<Record<string, string>> = {
  "[\\w+=,.@-]+": "It must contain only alphanumeric characters and/or the following: +=,.@_-",
  "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)":
    "It must begin and end with / and contain only alphanumeric characters and/or / characters.",
};

/** The refusal of an input of IAM or STS, with everything that is wrong in it. */
export function formatViolations(service: Service, violations: readonly Violation[]): AwsError {
  const inFrame =
    service === "iam" ? violations.filter((violation) => findIamText(violation) === undefined) : violations;
  const [first] = violations;
  const own = first && findIamText(first);
  if (inFrame.length === 0 && own !== undefined) return new AwsError("ValidationError", own, 400);
  const head = `${inFrame.length} validation error${inFrame.length === 1 ? "" : "s"} detected: `;
  const ordered = service === "sts" ? sortPatternsFirst(inFrame) : inFrame;
  return new AwsError(
    "ValidationError",
    head + ordered.map((each) => formatViolation(service, each)).join("; "),
    400,
  );
}

function findIamText({ path, constraint }: Violation): string | undefined {
  const text = constraint.type === "pattern" ? IAM_PATTERNS[constraint.pattern] : undefined;
  return text && `The specified value for ${formatPath(path)} is invalid. ${text}`;
}

/** STS names a broken pattern before the other faults of the same member. */
function sortPatternsFirst(violations: readonly Violation[]): readonly Violation[] {
  const members = [...new Set(violations.map(({ path }) => path.join(".")))];
  const isPattern = ({ constraint }: Violation) => constraint.type === "pattern";
  return members.flatMap((member) => {
    const own = violations.filter(({ path }) => path.join(".") === member);
    return [...own.filter(isPattern), ...own.filter((violation) => !isPattern(violation))];
  });
}

/** IAM does not repeat values, STS does. */
function formatViolation(service: Service, { path, value, constraint }: Violation): string {
  const shown = service === "iam" ? "Value" : `Value ${formatValue(value)}`;
  return `${shown} at '${formatPath(path)}' failed to satisfy constraint: ${formatConstraint(constraint)}`;
}

function formatValue(value: unknown): string {
  if (value === undefined) return "null";
  return `'${Array.isArray(value) ? `[${value.join(", ")}]` : String(value)}'`;
}

function formatPath(path: readonly string[]): string {
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
