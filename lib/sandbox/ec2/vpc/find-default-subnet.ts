import type { AccountState } from "../../store/account-state.js";
import { findRows } from "../list/find-rows.js";
import type { Subnet } from "../row/subnet.js";

/** The region's default subnet in the first of these zones that has one. */
export function findDefaultSubnet(
  account: AccountState,
  region: string,
  zones: readonly string[],
): Subnet | undefined {
  return findRows(account, region, "subnets").find(
    ({ isDefault, availabilityZone }) => isDefault && zones.includes(availabilityZone),
  );
}
