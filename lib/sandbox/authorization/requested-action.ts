import type { ContextResource } from "../context/create-context.js";
import type { Caller } from "../identity/caller.js";
import type { NamedPolicy } from "../policy/decision.js";
import type { Members } from "../protocol/members.js";
import type { AccountState } from "../store/account-state.js";
import type { Store } from "../store/store.js";

/** A request that wants to be allowed. */
export interface AuthorizationCall {
  /** The operation's name, e.g. `CreateUser`. */
  readonly operation: string;
  readonly input: Members;
  readonly caller: Caller;
  /** The caller's account. */
  readonly account: AccountState;
  readonly store: Store;
  readonly region: string;
  readonly now: Date;
}

/** One permission that a request needs: an action on a resource. Most requests need one, some several. */
export interface RequestedAction {
  /** `service:Action` */
  readonly action: string;
  /** AWS has the action, but the list of actions that the evaluation goes by does not have it yet. */
  readonly isUnlisted?: boolean;
  readonly resource: RequestedResource;
}

/** What an action is asked for on; what does not exist yet and has no name has `*` in the place of its id. */
export interface RequestedResource extends ContextResource {
  /** As AWS renders it in a refusal; undefined when AWS does not name it. */
  readonly text?: string;
  /** The account it belongs to, when that is not the caller's. */
  readonly accountId?: string;
  readonly resourcePolicy?: NamedPolicy;
}
