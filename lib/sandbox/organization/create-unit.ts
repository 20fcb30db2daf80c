import type { OrganizationalUnit } from "../store/organization.js";
import type { Store } from "../store/store.js";
import { FULL_ACCESS } from "./create-organization.js";
import { createOrganizationId } from "./create-organization-id.js";
import { findOrganization } from "./find-organization.js";
import { checkParent } from "./move-account.js";

/** Makes a unit below the root or another unit. */
export function createUnit(
  store: Store,
  organizationId: string,
  name: string,
  parentId: string,
): OrganizationalUnit {
  const organization = findOrganization(store, organizationId);
  checkParent(organization, parentId);
  const start = `ou-${organization.rootId.slice("r-".length)}-`;
  const unit = { unitId: createOrganizationId(start, 8, store.random), name, parentId };
  store.organizations.set(organizationId, {
    ...organization,
    units: [...organization.units, unit],
    attachments: { ...organization.attachments, [unit.unitId]: [FULL_ACCESS.policyId] },
  });
  return unit;
}
