import { AwsError } from "./aws-error.js";
import type { ServiceModel } from "./service-model.js";

/**
 * The refusal of a value that is not of its kind. IAM and STS say nothing more than `MalformedInput`
 * for most of them: an answer without a message. EC2 names the parameter and the value.
 */
export function createMalformedError(
  protocol: ServiceModel["protocol"],
  path: readonly string[],
  value = "",
  text = "",
): AwsError {
  if (protocol === "query") return new AwsError("MalformedInput", text, 400);
  const message = `Invalid value '${value}' for ${path.join(".")}.${text && ` ${text}.`}`;
  return new AwsError("InvalidParameterValue", message, 400);
}
