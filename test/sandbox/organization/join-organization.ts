import { attachOrganizationPolicy } from "../../../lib/sandbox/organization/attach-organization-policy.js";
import { createOrganization } from "../../../lib/sandbox/organization/create-organization.js";
import { createOrganizationPolicy } from "../../../lib/sandbox/organization/create-organization-policy.js";
import { moveAccount } from "../../../lib/sandbox/organization/move-account.js";
import type { OrganizationPolicyType } from "../../../lib/sandbox/store/organization.js";
import { addAccount, type World } from "../world.js";

const MANAGEMENT = "999999999999";

/** Puts a world's account into an organization with one more policy over it. */
export function joinOrganization(world: World, type: OrganizationPolicyType, statement: object): void {
  addAccount(world, MANAGEMENT);
  const { store, account } = world;
  const { organizationId, rootId } = createOrganization(store, MANAGEMENT);
  moveAccount(store, organizationId, account.accountId, rootId);
  const document = JSON.stringify({ Version: "2012-10-17", Statement: statement });
  const { policyId } = createOrganizationPolicy(store, organizationId, { name: "toy", type, document });
  attachOrganizationPolicy(store, organizationId, policyId, rootId);
}
