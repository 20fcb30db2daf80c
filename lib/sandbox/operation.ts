import type { Caller } from "./identity/caller.js";
import type { AccountState } from "./store/account-state.js";
import type { Clock } from "./store/clock.js";

/** The services of the local account. */
export type Service = "iam" | "sts" | "ec2";

/** Members of a request or answer, named as in AWS's service model; timestamps are `Date`, blobs `Uint8Array`. */
export type Members = { readonly [member: string]: unknown };

/** What one operation gets to see. */
export interface OperationCall<Input = Members> {
  readonly input: Input;
  readonly caller: Caller;
  /** The account the call acts on: the caller's own, except for AssumeRole across accounts. */
  readonly account: AccountState;
  /** Region of the signing scope. */
  readonly region: string;
  readonly clock: Clock;
  readonly requestId: string;
}

/** One operation: a function of the store, the input and the caller. Throws `AwsError`; undefined is an empty answer. */
export type Operation<Input = Members> = (
  call: OperationCall<Input>,
) => Members | undefined | Promise<Members | undefined>;
