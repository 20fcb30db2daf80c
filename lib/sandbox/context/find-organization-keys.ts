import { findOrganizationPath } from "../organization/find-organization.js";
import type { Store } from "../store/store.js";

/** Condition keys for the organizations that the caller's and the resource's accounts are in, when they are in any. */
export function findOrganizationKeys(
  store: Store,
  principalAccountId: string,
  resourceAccountId: string,
): Readonly<Record<string, string | readonly string[]>> {
  const keys: Record<string, string | readonly string[]> = {};
  if (store.organizations.size === 0) return keys;
  const accounts = { Principal: principalAccountId, Resource: resourceAccountId };
  for (const [side, accountId] of Object.entries(accounts)) {
    const found = findOrganizationPath(store, accountId);
    if (found === undefined) continue;
    keys[`aws:${side}OrgID`] = found.organizationId;
    keys[`aws:${side}OrgPaths`] = [found.path];
  }
  return keys;
}
