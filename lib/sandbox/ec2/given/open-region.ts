import type { AccountState } from "../../store/account-state.js";
import type { Table } from "../../store/table.js";
import { createGivenResources } from "./given-resources.js";

/** Makes what AWS gives to an account in every region, when an operation is first carried out there. */
export function openRegion(account: AccountState, region: string): void {
  if (account.openRegions.has(region)) return;
  const given = createGivenResources(account, region);
  addRows(account.vpcs, given.vpcs);
  addRows(account.subnets, given.subnets);
  addRows(account.securityGroups, given.securityGroups);
  addRows(account.securityGroupRules, given.securityGroupRules);
  addRows(account.openRegions, given.openRegions);
}

function addRows<Row>(table: Table<Row>, rows: Table<Row>): void {
  for (const [id, row] of rows) table.set(id, row);
}
