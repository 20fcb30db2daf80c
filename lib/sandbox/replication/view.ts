import type { AccountState } from "../store/account-state.js";
import type { Store } from "../store/store.js";
import type { Edge } from "./consistency.js";
import type { ReplicatedService } from "./delay.js";
import type { Replication } from "./replication.js";

/** What a step of a request sees: an account in its store. */
export interface View {
  readonly account: AccountState;
  readonly store: Store;
}

/** Where views are found: the store as it is, and how its changes arrive. */
interface Source {
  readonly replication: Replication;
  readonly store: Store;
}

/** Policies as they have arrived where decisions are made, roles as they have where roles are assumed. */
export function findPolicyView(source: Source, service: ReplicatedService, account: AccountState): View {
  return {
    account: findAccountView(source, "decision", service, account),
    store: findView(source, "assumption", service),
  };
}

/** Get and List of a service that is replicated see what is deleted for a while; what changes something works on what is. */
export function findEntityView(
  source: Source,
  service: ReplicatedService,
  operation: string,
  account: AccountState,
): View {
  if (service.replicationDelays === undefined) return { account, store: source.store };
  return {
    account: /^(Get|List)/.test(operation) ? findAccountView(source, "reading", service, account) : account,
    store: findView(source, "principal", service),
  };
}

/** Whether changes of an account are still on their way to what is seen. */
export function isBehind(view: View, account: AccountState): boolean {
  return view.account !== account || view.store.accounts.get(account.accountId) !== account;
}

/** The store as an edge sees it. */
export function findView({ replication, store }: Source, edge: Edge, service: ReplicatedService): Store {
  return replication.findView(store, edge, service);
}

function findAccountView(
  source: Source,
  edge: Edge,
  service: ReplicatedService,
  account: AccountState,
): AccountState {
  return findView(source, edge, service).accounts.get(account.accountId) ?? account;
}
