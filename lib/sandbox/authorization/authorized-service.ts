import type { Context } from "../context/create-context.js";
import type { KeyedService } from "../context/keyed-service.js";
import type { Caller } from "../identity/caller.js";
import type { Denial } from "../policy/decision.js";
import type { AwsError } from "../protocol/aws-error.js";
import type { Store } from "../store/store.js";
import type { AuthorizationCall, RequestedAction } from "./requested-action.js";
import type { Wording } from "./wording.js";

/** What the authorization of a call has to know of the service that is called. */
export interface AuthorizedService extends KeyedService {
  /** Before the colon of its actions, e.g. `iam`. */
  readonly name: string;
  /** Resource control policies of an organization bind what it works on. */
  readonly isUnderResourceControl?: boolean;
  /**
   * Every permission that a call needs, in the order in which AWS asks for them; none when nobody is asked.
   * Changes nothing. Throws `AwsError` for what AWS refuses before it asks.
   */
  findPermissions(call: AuthorizationCall): Promise<readonly RequestedAction[]>;
  /** AWS's refusal; `AccessDenied` with the sentence unless a service has its own way. */
  createRefusal?(refusal: Refusal): AwsError;
}

/** A permission that is not given. */
export interface Refusal {
  /** Who may not do what, and why as far as AWS tells. */
  readonly sentence: string;
  readonly caller: Caller;
  readonly requested: RequestedAction;
  readonly denial: Denial;
  readonly context: Context;
  readonly store: Store;
  readonly wording: Wording;
}
