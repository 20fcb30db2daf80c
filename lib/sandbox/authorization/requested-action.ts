import type { Caller } from "../identity/caller.js";
import type { NamedPolicy } from "../policy/decision.js";
import type { Members } from "../protocol/members.js";
import type { Service } from "../service/operation.js";
import type { AccountState } from "../store/account-state.js";
import type { Tag } from "../store/entity.js";
import type { Store } from "../store/store.js";

/** A request that wants to be allowed. */
export interface AuthorizationCall {
  readonly service: Service;
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

/** What an action is asked for on. */
export interface RequestedResource {
  /** An ARN, or `*`; what does not exist yet and has no name has `*` in the place of its id. */
  readonly arn: string;
  /** As AWS renders it in a refusal; undefined when AWS does not name it. */
  readonly text?: string;
  /** The account it belongs to, when that is not the caller's. */
  readonly accountId?: string;
  readonly tags?: readonly Tag[] | undefined;
  /** Condition keys that are asked for on this resource only. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
  readonly permissionsBoundaryArn?: string | undefined;
  readonly resourcePolicy?: NamedPolicy;
}
