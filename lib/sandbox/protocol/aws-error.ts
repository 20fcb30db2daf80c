/**
 * An error as AWS answers it: AWS's code, HTTP status and own words.
 * The one class for every refusal and every failure of the local account; written to the wire in one place.
 */
export class AwsError extends Error {
  override readonly name = "AwsError";

  constructor(
    /** AWS's code as the CLI prints it, e.g. `EntityAlreadyExists` (never the SDK's class name). */
    readonly code: string,
    message: string,
    /** HTTP status. */
    readonly status: number,
    /** What is known beyond AWS's words. */
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
