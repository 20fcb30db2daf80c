import { findOrganizationPath } from "../organization/find-organization.js";
import type { Store } from "../store/store.js";
import type { Context } from "./create-context.js";

/** Adds the organizations that the caller's and the resource's accounts are in, when they are in any. */
export function addOrganizations(
  context: Context,
  store: Store,
  principalAccountId: string,
  resourceAccountId: string,
): void {
  const accounts = { Principal: principalAccountId, Resource: resourceAccountId };
  for (const [side, accountId] of Object.entries(accounts)) {
    const found = findOrganizationPath(store, accountId);
    if (found === undefined) continue;
    context.set(`aws:${side}OrgID`, found.organizationId);
    context.set(`aws:${side}OrgPaths`, [found.path]);
  }
}
