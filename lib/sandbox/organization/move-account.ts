import type { Organization } from "../store/organization.js";
import type { Store } from "../store/store.js";
import { FULL_ACCESS } from "./create-organization.js";
import { findOrganization, findOrganizationOf } from "./find-organization.js";
import { createOrganizationError } from "./organization-error.js";

/** Takes an account into an organization, or moves it there: below the root or a unit. */
export function moveAccount(store: Store, organizationId: string, accountId: string, parentId: string): void {
  const organization = findOrganization(store, organizationId);
  checkParent(organization, parentId);
  if (!store.accounts.has(accountId)) {
    throw createOrganizationError("AccountNotFoundException", `Account ${accountId} does not exist.`);
  }
  const before = findOrganizationOf(store, accountId);
  if (before !== undefined && before !== organization) {
    throw createOrganizationError(
      "AlreadyInOrganizationException",
      "The AWS account is already a member of an organization.",
    );
  }
  store.organizations.set(organizationId, {
    ...organization,
    parents: { ...organization.parents, [accountId]: parentId },
    attachments: { [accountId]: [FULL_ACCESS.policyId], ...organization.attachments },
  });
}

/** Refuses a place that is neither the root nor a unit. */
export function checkParent({ rootId, units }: Organization, parentId: string): void {
  if (parentId === rootId || units.some(({ unitId }) => unitId === parentId)) return;
  throw createOrganizationError("ParentNotFoundException", `There is no root or unit ${parentId}.`);
}
