import { type AwsAnswer, readErrorCode } from "./aws-error.js";
import { findOperation } from "./observe-operations.js";

/** The line the CLI prints. A call that was not observed has no operation to name. */
export function formatRefusal(error: AwsAnswer): string {
  const operation = findOperation(error);
  const where = operation === undefined ? "" : ` when calling the ${operation} operation`;
  return `An error occurred (${readErrorCode(error)})${where}: ${error.message}`;
}
