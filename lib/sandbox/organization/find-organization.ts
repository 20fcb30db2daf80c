import type { OrganizationLevel } from "../policy/decision.js";
import type { Organization, OrganizationPolicyType } from "../store/organization.js";
import type { Store } from "../store/store.js";
import { createOrganizationError } from "./organization-error.js";

/** The organization an account is in, if it is in one. */
export function findOrganizationOf(store: Store, accountId: string): Organization | undefined {
  for (const organization of store.organizations.values()) {
    if (Object.hasOwn(organization.parents, accountId)) return organization;
  }
  return undefined;
}

/** An organization by its id. Throws when there is none. */
export function findOrganization(store: Store, organizationId: string): Organization {
  const organization = store.organizations.get(organizationId);
  if (organization !== undefined) return organization;
  throw createOrganizationError("TargetNotFoundException", `There is no organization ${organizationId}.`);
}

/** Where an account is: the root, the units below it, and the account itself. */
function findPlace(organization: Organization, accountId: string): readonly string[] {
  const place = [accountId];
  for (let id = organization.parents[accountId]; id !== undefined; ) {
    place.unshift(id);
    id = organization.units.find(({ unitId }) => unitId === id)?.parentId;
  }
  return place;
}

/** The policies of one kind over an account, the root's first. None when nothing binds it: no organization, or its own. */
export function findOrganizationLevels(
  store: Store,
  accountId: string,
  type: OrganizationPolicyType,
): readonly OrganizationLevel[] | undefined {
  const organization = findOrganizationOf(store, accountId);
  if (organization === undefined || organization.managementAccountId === accountId) return undefined;
  return findPlace(organization, accountId).map((targetId) => ({
    targetId,
    policies: (organization.attachments[targetId] ?? []).flatMap((id) => {
      const policy = organization.policies.find(({ policyId }) => policyId === id);
      return policy?.type === type ? [{ name: policy.arn, document: policy.document }] : [];
    }),
  }));
}

/** An account's organization and place as condition keys know them. */
export function findOrganizationPath(
  store: Store,
  accountId: string,
): { readonly organizationId: string; readonly path: string } | undefined {
  const organization = findOrganizationOf(store, accountId);
  if (organization === undefined) return undefined;
  const { organizationId } = organization;
  const above = findPlace(organization, accountId).slice(0, -1);
  return { organizationId, path: [organizationId, ...above, ""].join("/") };
}
