import type { Store } from "../store/store.js";
import { findOrganizationOf } from "./find-organization.js";

/** Takes an account out of its organization, when it is in one; the organization ends with the account it belongs to. */
export function leaveOrganization(store: Store, accountId: string): void {
  const organization = findOrganizationOf(store, accountId);
  if (organization === undefined) return;
  const { organizationId, managementAccountId, parents, attachments } = organization;
  if (managementAccountId === accountId) {
    store.organizations.delete(organizationId);
    return;
  }
  const { [accountId]: _parent, ...otherParents } = parents;
  const { [accountId]: _attached, ...otherAttachments } = attachments;
  store.organizations.set(organizationId, {
    ...organization,
    parents: otherParents,
    attachments: otherAttachments,
  });
}
