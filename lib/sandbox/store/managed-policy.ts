import type { AccountState } from "./account-state.js";
import { findAwsManagedPolicy } from "./aws-managed-policies.js";
import type { ManagedPolicy } from "./entity.js";

/** A managed policy that an account can see: its own, or one of AWS's. */
export function findManagedPolicy(account: AccountState, arn: string): ManagedPolicy | undefined {
  return account.policies.get(arn) ?? findAwsManagedPolicy(arn);
}

/** The document of a policy's default version. */
export function findDefaultDocument(policy: ManagedPolicy): string | undefined {
  return policy.versions.find(({ versionId }) => versionId === policy.defaultVersionId)?.document;
}
