/** An error that AWS answered with, as the SDK throws it. */
export interface AwsAnswer extends Error {
  readonly $fault: "client" | "server";
  readonly Code?: string;
}

/** Whether AWS itself answered with this error; a lost connection or missing credentials are not an answer. */
export function isAwsAnswer(error: unknown): error is AwsAnswer {
  return error instanceof Error && "$fault" in error && "$metadata" in error;
}

/**
 * The code the CLI prints. `name` differs from it for errors in the model:
 * `EntityAlreadyExistsException` for `EntityAlreadyExists`.
 */
export function readErrorCode(error: AwsAnswer): string {
  return error.Code ?? error.name;
}
