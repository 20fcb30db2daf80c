import type { Service } from "../service/operation.js";
import type { AccountState } from "../store/account-state.js";
import type { Store } from "../store/store.js";
import type { World } from "../world/world.js";
import type { Edge } from "./consistency.js";

/** What a step of a request sees: an account in its store. */
export interface View {
  readonly account: AccountState;
  readonly store: Store;
}

/** Policies as they have arrived where decisions are made, roles as they have where roles are assumed. */
export function findPolicyView(world: World, service: Service, account: AccountState): View {
  return {
    account: find(world, "decision", service, account),
    store: findView(world, "assumption", service),
  };
}

/** Get and List of IAM see what is deleted for a while; what changes something works on what is. */
export function findEntityView(
  world: World,
  service: Service,
  operation: string,
  account: AccountState,
): View {
  if (service !== "iam") return { account, store: world.store };
  return {
    account: /^(Get|List)/.test(operation) ? find(world, "reading", service, account) : account,
    store: findView(world, "principal", service),
  };
}

/** Whether changes of an account are still on their way to what is seen. */
export function isBehind(view: View, account: AccountState): boolean {
  return view.account !== account || view.store.accounts.get(account.accountId) !== account;
}

/** The store as an edge sees it. */
export function findView({ replication, store }: World, edge: Edge, service: Service): Store {
  return replication.findView(store, edge, service);
}

function find(world: World, edge: Edge, service: Service, account: AccountState): AccountState {
  return findView(world, edge, service).accounts.get(account.accountId) ?? account;
}
