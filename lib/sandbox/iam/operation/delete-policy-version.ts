import type { DeletePolicyVersionRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { checkOwn, findVersion } from "../entity/find-policy.js";
import { createIamError } from "../iam-error.js";

/** Deletes a version that is not the default. */
export const deletePolicyVersion: Operation<DeletePolicyVersionRequest> = ({ input, account, clock }) => {
  const { policy, version } = findVersion(account, input.PolicyArn, input.VersionId);
  checkOwn(policy);
  if (version.versionId === policy.defaultVersionId) {
    throw createIamError("DeleteConflict", "Cannot delete the default version of a policy.");
  }
  const versions = policy.versions.filter((other) => other !== version);
  account.policies.set(policy.arn, { ...policy, versions, updatedAt: clock.now().getTime() });
  return undefined;
};
