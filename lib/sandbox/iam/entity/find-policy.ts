import type { AccountState } from "../../store/account-state.js";
import type { ManagedPolicy, PolicyVersion } from "../../store/entity.js";
import { findManagedPolicy } from "../../store/managed-policy.js";
import { createIamError } from "../iam-error.js";

const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/;

/** A managed policy by its ARN. Throws `NoSuchEntity`. */
export function findPolicy(account: AccountState, arn: string): ManagedPolicy {
  if (!ARN.test(arn)) throw createIamError("ValidationError", "Invalid ARN:  Could not be parsed!");
  const policy = findManagedPolicy(account, arn);
  if (policy === undefined) throw createIamError("NoSuchEntity", `Policy ${arn} was not found.`);
  return policy;
}

/** A managed policy that the account may change. Throws `AccessDenied` for one of AWS's. */
export function findOwnPolicy(account: AccountState, arn: string): ManagedPolicy {
  return checkOwn(findPolicy(account, arn));
}

/** Refuses to change one of AWS's policies. */
export function checkOwn(policy: ManagedPolicy): ManagedPolicy {
  if (!policy.arn.startsWith("arn:aws:iam::aws:")) return policy;
  throw createIamError("AccessDenied", "Policy is outside your own account.");
}

/** A version of a managed policy. Throws `NoSuchEntity`, also when there is no such policy. */
export function findVersion(
  account: AccountState,
  arn: string,
  versionId: string,
): { readonly policy: ManagedPolicy; readonly version: PolicyVersion } {
  if (!ARN.test(arn)) throw createIamError("ValidationError", "Invalid ARN:  Could not be parsed!");
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
