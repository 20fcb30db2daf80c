import type { AccountInventory, Service } from "../service/service.js";
import type { AccountState } from "../store/account-state.js";

/** Lists everything in an account, so that two lists are equal when the account is as it was. */
export function createInventory(services: readonly Service[], account: AccountState): AccountInventory {
  return Object.assign({}, ...services.map((service) => service.createInventory(account)));
}
