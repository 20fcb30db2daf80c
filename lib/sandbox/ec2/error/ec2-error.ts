import { AwsError } from "../../protocol/aws-error.js";

/** An error of EC2's, which answers 400 to everything that is wrong with a request. */
export function createEc2Error(code: string, text: string): AwsError {
  return new AwsError(code, text, 400);
}
