import { AwsError } from "./protocol/aws-error.js";
import type { Service } from "./service/operation.js";

const CODES: Readonly<Record<Service, string>> = {
  iam: "ServiceFailure",
  sts: "InternalFailure",
  ec2: "InternalError",
};

/** The answer to what must not happen. It says where it happened, and no value that was at work there. */
export function createFailure(service: Service, cause: unknown): AwsError {
  const name = cause instanceof Error ? cause.name : typeof cause;
  const place = cause instanceof Error ? /[\w-]+\.js:\d+/.exec(cause.stack ?? "")?.[0] : undefined;
  const text = `The request processing has failed because of an unknown error (${name} at ${place ?? "an unknown place"}).`;
  return new AwsError(CODES[service], text, 500);
}
