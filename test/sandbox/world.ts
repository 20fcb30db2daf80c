import { createUser } from "../../lib/sandbox/iam/operation/create-user.js";
import type { Caller } from "../../lib/sandbox/identity/caller.js";
import type { Members } from "../../lib/sandbox/protocol/members.js";
import type { Operation } from "../../lib/sandbox/service/operation.js";
import type { AccountState } from "../../lib/sandbox/store/account-state.js";
import { formatIamArn } from "../../lib/sandbox/store/arn.js";
import { createStore, type Store } from "../../lib/sandbox/store/store.js";
import { keyOf } from "../../lib/sandbox/store/table.js";
import { createEmptyAccount } from "../../lib/sandbox/world/create-empty-account.js";
import { type ServiceName, services } from "./services.js";

export const ACCOUNT_ID = "123456789012";

/** A store with one account and a clock that the test moves. */
export interface World {
  readonly store: Store;
  readonly account: AccountState;
  readonly clock: { now(): Date; move(seconds: number): void };
  /** Carries out an operation, as `admin` unless somebody else is given. */
  call(operation: Operation<never>, input: object, caller?: Caller): Promise<Members>;
  user(name: string): Caller;
}

/** A world in which only the user `admin` exists. */
export async function createWorld(accountId = ACCOUNT_ID): Promise<World> {
  const store = createStore("world");
  let now = Date.UTC(2026, 0, 2, 3, 4, 5);
  const clock = {
    now: () => new Date(now),
    move(seconds: number) {
      now += seconds * 1000;
    },
  };
  const account = createEmptyAccount(Object.values(services), accountId, now);
  store.accounts.set(accountId, account);
  const world: World = {
    store,
    account,
    clock,
    async call(operation, input, caller = world.user("admin")) {
      const call = {
        input: input as never,
        caller,
        account,
        store,
        region: "ap-northeast-1",
        clock,
        requestId: "00000000-0000-0000-0000-000000000000",
      };
      return ((await operation(call)) ?? {}) as Members;
    },
    user(name) {
      const user = account.users.get(keyOf(name));
      return {
        type: "user",
        accountId,
        arn: formatIamArn(accountId, "user", user?.path ?? "/", name),
        userId: user?.userId ?? "AIDAADMIN",
        userName: name,
        accessKeyId: "AKIAADMIN",
      };
    },
  };
  await world.call(createUser, { UserName: "admin" });
  return world;
}

/** Adds a second account to a world's store. */
export function addAccount(world: World, accountId: string): AccountState {
  const account = createEmptyAccount(Object.values(services), accountId, world.clock.now().getTime());
  world.store.accounts.set(accountId, account);
  return account;
}

/** The services, for tables. */
export const SERVICES = Object.keys(services) as readonly ServiceName[];
