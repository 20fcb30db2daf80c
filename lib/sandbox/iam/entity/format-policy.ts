import type { AccountState } from "../../store/account-state.js";
import type { ManagedPolicy, PolicyVersion } from "../../store/entity.js";
import { type AttachmentCount, countAttachments } from "./count-attachments.js";

/** A managed policy as lists show it. */
export function formatListedPolicy(policy: ManagedPolicy, counts: ReadonlyMap<string, AttachmentCount>) {
  const count = counts.get(policy.arn);
  return {
    PolicyName: policy.policyName,
    PolicyId: policy.policyId,
    Arn: policy.arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: count?.attached ?? 0,
    PermissionsBoundaryUsageCount: count?.boundary ?? 0,
    IsAttachable: true,
    CreateDate: new Date(policy.createdAt),
    UpdateDate: new Date(policy.updatedAt),
  };
}

/** A managed policy with everything there is to tell. */
export function formatPolicy(account: AccountState, policy: ManagedPolicy) {
  return {
    ...formatListedPolicy(policy, countAttachments(account)),
    ...(policy.description === undefined ? {} : { Description: policy.description }),
    Tags: [...policy.tags],
  };
}

/** A version of a policy as lists show it, without its document. */
export function formatListedVersion(policy: ManagedPolicy, version: PolicyVersion) {
  return {
    VersionId: version.versionId,
    IsDefaultVersion: version.versionId === policy.defaultVersionId,
    CreateDate: new Date(version.createdAt),
  };
}
