/** The two kinds of policy an organization puts over its accounts. */
export type OrganizationPolicyType = "SERVICE_CONTROL_POLICY" | "RESOURCE_CONTROL_POLICY";

/** A policy of an organization. */
export interface OrganizationPolicy {
  /** `p-…` */
  readonly policyId: string;
  readonly arn: string;
  readonly name: string;
  readonly type: OrganizationPolicyType;
  readonly document: string;
}

/** A unit of an organization: a place for accounts and other units. */
export interface OrganizationalUnit {
  /** `ou-…-…` */
  readonly unitId: string;
  readonly name: string;
  /** Another unit's id, or the root's. */
  readonly parentId: string;
}

/** An organization of accounts: one plain row, replaced when it changes. */
export interface Organization {
  /** `o-…` */
  readonly organizationId: string;
  /** The account it belongs to; its policies do not bind that one. */
  readonly managementAccountId: string;
  /** `r-…` */
  readonly rootId: string;
  readonly units: readonly OrganizationalUnit[];
  /** What each account is directly under. */
  readonly parents: Readonly<Record<string, string>>;
  readonly policies: readonly OrganizationPolicy[];
  /** Ids of policies by what they are attached to: the root, a unit or an account. */
  readonly attachments: Readonly<Record<string, readonly string[]>>;
}
