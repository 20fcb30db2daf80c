/** A tag of an entity. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** A policy that exists only inside its user, role or group. */
export interface InlinePolicy {
  readonly policyName: string;
  /** The document as it was given. */
  readonly document: string;
}

/** What users, groups and roles have in common: they hold policies. */
export interface PolicyHolder {
  /** In the order in which they were attached. */
  readonly attachedPolicyArns: readonly string[];
  readonly inlinePolicies: readonly InlinePolicy[];
}

interface Entity {
  /** `/` or `/…/`. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An IAM user. */
export interface User extends Entity, PolicyHolder {
  readonly userName: string;
  /** `AIDA…` */
  readonly userId: string;
  readonly tags: readonly Tag[];
  readonly groupNames: readonly string[];
  readonly permissionsBoundaryArn?: string;
}

/** An IAM group. */
export interface Group extends Entity, PolicyHolder {
  readonly groupName: string;
  /** `AGPA…` */
  readonly groupId: string;
}

/** An IAM role. */
export interface Role extends Entity, PolicyHolder {
  readonly roleName: string;
  /** `AROA…` */
  readonly roleId: string;
  readonly description?: string;
  /** Seconds. */
  readonly maxSessionDuration: number;
  /** The trust policy as compact JSON; users and roles in it are kept by their unique ids. */
  readonly trustPolicy: string;
  readonly tags: readonly Tag[];
  readonly permissionsBoundaryArn?: string;
  readonly lastUsed?: { readonly at: number; readonly region: string };
}

/** An instance profile: a role's container for EC2. */
export interface InstanceProfile extends Entity {
  readonly instanceProfileName: string;
  /** `AIPA…` */
  readonly instanceProfileId: string;
  readonly roleNames: readonly string[];
  readonly tags: readonly Tag[];
}

/** Another name of the account, for its sign-in page. */
export interface Alias {
  readonly alias: string;
}

/** One version of a managed policy. */
export interface PolicyVersion {
  /** `v1`, `v2`, …; numbers are never used again. */
  readonly versionId: string;
  /** The document as it was given. */
  readonly document: string;
  readonly createdAt: number;
}

/** A managed policy, of the account or of AWS. */
export interface ManagedPolicy extends Entity {
  readonly policyName: string;
  /** `ANPA…` */
  readonly policyId: string;
  readonly arn: string;
  readonly description?: string;
  readonly updatedAt: number;
  readonly defaultVersionId: string;
  /** Oldest first. */
  readonly versions: readonly PolicyVersion[];
  /** Number of the next version. */
  readonly nextVersion: number;
  readonly tags: readonly Tag[];
}
