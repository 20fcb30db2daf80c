import { AwsError } from "../protocol/aws-error.js";
import { formatViolations } from "../protocol/format-violations.js";
import type { Members } from "../protocol/members.js";
import type { OperationModel } from "../protocol/service-model.js";
import type { Violation } from "../protocol/violation.js";

/** Members whose values the operation itself looks up, with words of its own. */
const OWN_VALUES: Readonly<Record<string, readonly string[]>> = { DescribeInstanceTypes: ["InstanceTypes"] };

/** Operations that word the range of `MaxResults` in another way, with its upper end. */
const OWN_RANGES: Readonly<Record<string, number>> = {
  DescribeInstanceTypes: 100,
  DescribeInstanceTypeOfferings: 1000,
};

/**
 * Throws EC2's refusal of the first thing that is wrong: what is missing comes first, then tags for what cannot
 * have them; in a dry run nothing else is looked at.
 */
export function refuseViolations(
  operation: OperationModel,
  input: Members,
  violations: readonly Violation[],
): void {
  const missing = violations.find(({ constraint }) => constraint.type === "required");
  if (missing !== undefined) {
    const text = `The request must contain the parameter ${missing.wirePath.join(".")}`;
    throw new AwsError("MissingParameter", text, 400);
  }
  const untaggable = violations.find(
    ({ path }) => path[0] === "TagSpecifications" && path.at(-1) === "ResourceType",
  );
  if (untaggable !== undefined) {
    const text = `'${untaggable.value}' is not a valid taggable resource type for this operation.`;
    throw new AwsError("InvalidParameterValue", text, 400);
  }
  const wrong = violations.find(({ path: [member = ""] }) => !OWN_VALUES[operation.name]?.includes(member));
  if (wrong !== undefined && input["DryRun"] !== true) throw createValueError(operation, wrong);
}

function createValueError(operation: OperationModel, violation: Violation): AwsError {
  const { wirePath, value, constraint } = violation;
  const name = wirePath.join(".");
  switch (constraint.type) {
    case "enum":
      return new AwsError("InvalidParameterValue", `Invalid value '${value}' for ${name}.`, 400);
    case "min-value":
    case "max-value": {
      const ownEnd = name === "MaxResults" ? OWN_RANGES[operation.name] : undefined;
      if (ownEnd !== undefined) {
        const text = `Value ( ${value} ) for parameter maxResults is invalid. Expecting a value from ( 5 ) to  ( ${ownEnd} ).`;
        return new AwsError("InvalidMaxResults", text, 400);
      }
      const bound = constraint.type === "min-value" ? "greater than or equal to" : "smaller than or equal to";
      const text = `Value ( ${value} ) for parameter ${name} is invalid. Expecting a value ${bound} ${constraint.limit}.`;
      return new AwsError("InvalidParameterValue", text, 400);
    }
    default:
      return new AwsError(
        "InvalidParameter",
        formatViolations([violation], { showsValue: true }).message,
        400,
      );
  }
}
