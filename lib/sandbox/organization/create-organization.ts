import type { Organization, OrganizationPolicy } from "../store/organization.js";
import type { Store } from "../store/store.js";
import { createOrganizationId } from "./create-organization-id.js";
import { findOrganizationOf } from "./find-organization.js";
import { createOrganizationError } from "./organization-error.js";

/** What AWS attaches to the root, and to every unit and account: everything is allowed until it is detached. */
export const FULL_ACCESS: OrganizationPolicy = {
  policyId: "p-FullAWSAccess",
  arn: "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
  name: "FullAWSAccess",
  type: "SERVICE_CONTROL_POLICY",
  document: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
  }),
};

/** Makes an organization that belongs to an account. Throws for one that is in an organization already. */
export function createOrganization(store: Store, managementAccountId: string): Organization {
  if (!store.accounts.has(managementAccountId)) {
    throw createOrganizationError(
      "AccountNotFoundException",
      `Account ${managementAccountId} does not exist.`,
    );
  }
  if (findOrganizationOf(store, managementAccountId) !== undefined) {
    throw createOrganizationError(
      "AlreadyInOrganizationException",
      "The AWS account is already a member of an organization.",
    );
  }
  const rootId = createOrganizationId("r-", 4, store.random);
  const organization: Organization = {
    organizationId: createOrganizationId("o-", 10, store.random),
    managementAccountId,
    rootId,
    units: [],
    parents: { [managementAccountId]: rootId },
    policies: [FULL_ACCESS],
    attachments: { [rootId]: [FULL_ACCESS.policyId], [managementAccountId]: [FULL_ACCESS.policyId] },
  };
  store.organizations.set(organization.organizationId, organization);
  return organization;
}
