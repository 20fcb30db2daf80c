import { AwsError } from "./protocol/aws-error.js";
import type { Service } from "./service/service.js";

/** The answer to what must not happen. It says where it happened, and no value that was at work there. */
export function createFailure({ failureCode }: Service, cause: unknown): AwsError {
  const name = cause instanceof Error ? cause.name : typeof cause;
  const place = cause instanceof Error ? /[\w-]+\.js:\d+/.exec(cause.stack ?? "")?.[0] : undefined;
  const text = `The request processing has failed because of an unknown error (${name} at ${place ?? "an unknown place"}).`;
  return new AwsError(failureCode, text, 500);
}
