import type { Service } from "../service/service.js";
import { type AccountState, createAccountState } from "../store/account-state.js";

/** An account in which nothing exists yet, with the tables of every service. */
export function createEmptyAccount(
  services: readonly Service[],
  accountId: string,
  createdAt: number,
): AccountState {
  return createAccountState(
    accountId,
    createdAt,
    services.map((service) => service.createTables()),
  );
}
