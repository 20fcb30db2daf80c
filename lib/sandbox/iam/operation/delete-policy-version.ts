import type { DeletePolicyVersionRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findModifiableVersion } from "../entity/find-policy-version.js";
import { createIamError } from "../error/iam-error.js";

/** Deletes a version that is not the default. */
export const deletePolicyVersion: Operation<DeletePolicyVersionRequest> = ({ input, account, clock }) => {
  const { policy, version } = findModifiableVersion(account, input.PolicyArn, input.VersionId);
  if (version.versionId === policy.defaultVersionId) {
    throw createIamError("DeleteConflict", "Cannot delete the default version of a policy.");
  }
  const versions = policy.versions.filter((other) => other !== version);
  account.policies.set(policy.arn, { ...policy, versions, updatedAt: clock.now().getTime() });
  return undefined;
};
