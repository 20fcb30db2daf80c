import { checkPolicyDocument } from "../document/check-policy-document.js";
import { isObject, readStatements } from "../document/json.js";
import { AwsError } from "../protocol/aws-error.js";
import type { OrganizationPolicy, OrganizationPolicyType } from "../store/organization.js";
import type { Store } from "../store/store.js";
import { createOrganizationId } from "./create-organization-id.js";
import { findOrganization } from "./find-organization.js";
import { createOrganizationError } from "./organization-error.js";

const MAX_SIZE = 5120;

/** What a policy of an organization is made of. */
export interface OrganizationPolicyPlan {
  readonly name: string;
  readonly type: OrganizationPolicyType;
  readonly document: string;
}

/** Makes a policy of an organization; it binds nobody until it is attached. */
export function createOrganizationPolicy(
  store: Store,
  organizationId: string,
  { name, type, document }: OrganizationPolicyPlan,
): OrganizationPolicy {
  const organization = findOrganization(store, organizationId);
  checkDocument(type, document);
  const policyId = createOrganizationId("p-", 8, store.random);
  const owner = `arn:aws:organizations::${organization.managementAccountId}:policy/${organizationId}`;
  const policy = { policyId, arn: `${owner}/${type.toLowerCase()}/${policyId}`, name, type, document };
  store.organizations.set(organizationId, { ...organization, policies: [...organization.policies, policy] });
  return policy;
}

/** A service control policy is written like an identity policy; a resource control policy denies, and names everybody. */
function checkDocument(type: OrganizationPolicyType, document: string): void {
  try {
    if (document.length > MAX_SIZE) throw createMalformed();
    checkPolicyDocument(
      type === "RESOURCE_CONTROL_POLICY" ? removePrincipals(document) : document,
      "managed",
    );
  } catch (error) {
    throw error instanceof AwsError || error instanceof SyntaxError ? createMalformed() : error;
  }
}

function removePrincipals(document: string): string {
  const policy: unknown = JSON.parse(document);
  if (!isObject(policy)) throw createMalformed();
  const statements = readStatements(policy).map(({ Principal: principal, ...statement }) => {
    if (principal !== "*" || statement["Effect"] !== "Deny") throw createMalformed();
    return statement;
  });
  return JSON.stringify({ ...policy, Statement: statements });
}

function createMalformed(): AwsError {
  return createOrganizationError(
    "MalformedPolicyDocumentException",
    "The provided policy document does not meet the requirements of the specified policy type.",
  );
}
