import type { Organization } from "../store/organization.js";
import type { Store } from "../store/store.js";
import { findOrganization } from "./find-organization.js";
import { createOrganizationError } from "./organization-error.js";

/** Puts a policy over the root, a unit or an account. */
export function attachOrganizationPolicy(
  store: Store,
  organizationId: string,
  policyId: string,
  targetId: string,
): void {
  const organization = findOrganization(store, organizationId);
  const attached = findAttached(organization, policyId, targetId);
  if (attached.includes(policyId)) {
    throw createOrganizationError(
      "DuplicatePolicyAttachmentException",
      "The selected policy is already attached to the specified target.",
    );
  }
  attach(store, organization, targetId, [...attached, policyId]);
}

/** Takes a policy away from the root, a unit or an account. */
export function detachOrganizationPolicy(
  store: Store,
  organizationId: string,
  policyId: string,
  targetId: string,
): void {
  const organization = findOrganization(store, organizationId);
  const attached = findAttached(organization, policyId, targetId);
  if (!attached.includes(policyId)) {
    throw createOrganizationError(
      "PolicyNotAttachedException",
      "The policy isn't attached to the specified target in the specified root.",
    );
  }
  attach(
    store,
    organization,
    targetId,
    attached.filter((id) => id !== policyId),
  );
}

function findAttached(organization: Organization, policyId: string, targetId: string): readonly string[] {
  if (!organization.policies.some((policy) => policy.policyId === policyId)) {
    throw createOrganizationError("PolicyNotFoundException", `There is no policy ${policyId}.`);
  }
  const attached = organization.attachments[targetId];
  if (attached !== undefined) return attached;
  throw createOrganizationError("TargetNotFoundException", `There is no root, unit or account ${targetId}.`);
}

function attach(store: Store, organization: Organization, targetId: string, ids: readonly string[]): void {
  store.organizations.set(organization.organizationId, {
    ...organization,
    attachments: { ...organization.attachments, [targetId]: ids },
  });
}
