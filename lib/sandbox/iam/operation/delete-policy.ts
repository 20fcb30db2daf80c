import type { DeletePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { countAttachments } from "../entity/count-attachments.js";
import { createIamError } from "../error/iam-error.js";
import { findModifiable } from "../kind/find-entity.js";
import { POLICIES } from "../kind/policy.js";

/** Deletes a managed policy that nobody uses, and its only version with it. */
export const deletePolicy: Operation<DeletePolicyRequest> = ({ input, account }) => {
  const policy = findModifiable(account, POLICIES, input.PolicyArn);
  if (countAttachments(account).has(policy.arn)) {
    throw createIamError("DeleteConflict", "Cannot delete a policy attached to entities.");
  }
  if (policy.versions.length > 1) {
    throw createIamError(
      "DeleteConflict",
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    );
  }
  account.policies.delete(policy.arn);
  return undefined;
};
