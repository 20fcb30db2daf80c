import type { AccountState } from "../../store/account-state.js";
import { createGivenResources } from "./given-resources.js";

/**
 * An account as it is once something has been carried out in a region: for who must know what is there, and may not
 * change anything, because nobody has allowed it yet.
 */
export function viewRegion(account: AccountState, region: string): AccountState {
  if (account.openRegions.has(region)) return account;
  const given = createGivenResources(account, region);
  return {
    ...account,
    vpcs: new Map([...account.vpcs, ...given.vpcs]),
    subnets: new Map([...account.subnets, ...given.subnets]),
    securityGroups: new Map([...account.securityGroups, ...given.securityGroups]),
    securityGroupRules: new Map([...account.securityGroupRules, ...given.securityGroupRules]),
    openRegions: new Map([...account.openRegions, ...given.openRegions]),
  };
}
