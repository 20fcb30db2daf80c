import type { AccountState } from "../../store/account-state.js";
import type { ManagedPolicy, PolicyVersion } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { createIamError } from "../error/iam-error.js";
import { checkPolicyArn, POLICIES } from "../kind/policy.js";

/** A version of a managed policy, with the policy. */
export interface FoundVersion {
  readonly policy: ManagedPolicy;
  readonly version: PolicyVersion;
}

/** A version of a managed policy. Throws `NoSuchEntity`, also when there is no such policy. */
export function findVersion(account: AccountState, arn: string, versionId: string): FoundVersion {
  checkPolicyArn(arn);
  const policy = findManagedPolicy(account, arn);
  const version = policy?.versions.find((candidate) => candidate.versionId === versionId);
  if (policy === undefined || version === undefined) {
    throw createIamError(
      "NoSuchEntity",
      `Policy ${arn} version ${versionId} does not exist or is not attachable.`,
    );
  }
  return { policy, version };
}

/** A version of a policy that the account may change. */
export function findModifiableVersion(account: AccountState, arn: string, versionId: string): FoundVersion {
  const found = findVersion(account, arn, versionId);
  POLICIES.checkModifiable?.(found.policy);
  return found;
}
