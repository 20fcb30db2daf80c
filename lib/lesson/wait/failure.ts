import { SeigoError } from "../../message/error.js";
import { isAwsAnswer, readErrorCode } from "../refusal/aws-error.js";
import { formatRefusal } from "../refusal/format-refusal.js";
import { UnexpectedSuccess } from "../refusal/unexpected-success.js";

/** AWS's code of what a check threw, also when `expectError` threw it: the code that came instead, or `NoError`. */
export function readFailureCode(error: unknown): string | undefined {
  if (isAwsAnswer(error)) return readErrorCode(error);
  if (error instanceof UnexpectedSuccess) return error.code;
  const cause = error instanceof Error ? error.cause : undefined;
  return isAwsAnswer(cause) ? readErrorCode(cause) : undefined;
}

/** What a check threw, as one text: AWS's line, or the error's own. */
export function formatFailure(error: unknown): string {
  if (isAwsAnswer(error)) return formatRefusal(error);
  return error instanceof Error ? error.message : String(error);
}

/** The name of what `expectError` threw, for the error of the wait around it: a run tells them by their names. */
export function nameFailure(error: unknown): { readonly name?: string } {
  return error instanceof SeigoError ? { name: error.name } : {};
}
