import type { Caller } from "../identity/caller.js";
import type { MadeDecision } from "../policy/decision.js";
import type { HttpRequest } from "../protocol/http-request.js";
import type { Members } from "../protocol/members.js";
import type { AccountState } from "../store/account-state.js";
import type { Clock } from "../store/clock.js";
import type { Store } from "../store/store.js";

/** What one operation gets to see. */
export interface OperationCall<Input = Members> {
  readonly input: Input;
  readonly caller: Caller;
  /** The account the call acts on: the caller's own, except for AssumeRole across accounts. */
  readonly account: AccountState;
  readonly store: Store;
  /** Region of the signing scope. */
  readonly region: string;
  readonly clock: Clock;
  readonly requestId: string;
}

/** One operation: a function of the store, the input and the caller. Throws `AwsError`; undefined is an empty answer. */
export type Operation<Input = Members, Output = Members> = (
  call: OperationCall<Checked<Input>>,
) => Answer<Output> | undefined | Promise<Answer<Output> | undefined>;

/** What an operation gets to see that nobody signs: the operation finds out who asks, and whether they may. */
export interface UnsignedCall<Input = Members> extends Omit<OperationCall<Input>, "caller" | "account"> {
  readonly request: HttpRequest;
  /** The store with roles as they have arrived where roles are assumed. */
  readonly seen: Store;
  /** Takes note of who asks, and in which account. */
  readonly recordCaller: (caller: { readonly accountId: string; readonly arn?: string }) => void;
  /** Takes note of every decision as it is made. */
  readonly record: (made: MadeDecision) => void;
}

/** An operation that nobody signs: what it is given says who is asking. */
export type UnsignedOperation<Input = Members, Output = Members> = (
  call: UnsignedCall<Checked<Input>>,
) => Answer<Output> | Promise<Answer<Output>>;

/** Operations by the name of their action. */
export type Operations = Readonly<Record<string, Operation<never>>>;

/** An SDK's input type after the constraints have been checked: what the model requires is there. */
export type Checked<Input> = Input extends Date | Uint8Array | string | number | boolean
  ? Input
  : Input extends readonly (infer Item)[]
    ? readonly Checked<Item>[]
    : string extends keyof Input
      ? Input
      : { readonly [Name in keyof Input]: Checked<Required<Input, Name>> };

type Required<Input, Name extends keyof Input> =
  Record<never, never> extends Pick<Input, Name> ? Input[Name] : NonNullable<Input[Name]>;

/** An SDK's output type as plain members. */
type Answer<Output> = { readonly [Name in keyof Output]: Output[Name] };
