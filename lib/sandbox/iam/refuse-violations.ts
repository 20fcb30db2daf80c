import { AwsError } from "../protocol/aws-error.js";
import { formatPath, formatViolations } from "../protocol/format-violations.js";
import type { Members } from "../protocol/members.js";
import type { OperationModel } from "../protocol/service-model.js";
import type { Violation } from "../protocol/violation.js";

/** IAM says these in its own words, and only when nothing else is wrong. */
const OWN_PATTERNS: Readonly<Record<string, string>> = {
  "[\\w+=,.@-]+": "It must contain only alphanumeric characters and/or the following: +=,.@_-",
  "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)":
    "It must begin and end with / and contain only alphanumeric characters and/or / characters.",
};

/** Throws IAM's refusal of an input: everything that is wrong at once, without the values. */
export function refuseViolations(_: OperationModel, __: Members, violations: readonly Violation[]): never {
  const inFrame = violations.filter((violation) => findOwnText(violation) === undefined);
  const [first] = violations;
  const own = first && findOwnText(first);
  if (inFrame.length === 0 && own !== undefined) throw new AwsError("ValidationError", own, 400);
  throw formatViolations(inFrame, { showsValue: false });
}

function findOwnText({ path, constraint }: Violation): string | undefined {
  const text = constraint.type === "pattern" ? OWN_PATTERNS[constraint.pattern] : undefined;
  return text && `The specified value for ${formatPath(path)} is invalid. ${text}`;
}
