import type { SetDefaultPolicyVersionRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findModifiableVersion } from "../entity/find-policy-version.js";

/** Puts a version of a managed policy in force. */
export const setDefaultPolicyVersion: Operation<SetDefaultPolicyVersionRequest> = (call) => {
  const { input, account, clock } = call;
  const { policy, version } = findModifiableVersion(account, input.PolicyArn, input.VersionId);
  const updatedAt = clock.now().getTime();
  account.policies.set(policy.arn, { ...policy, defaultVersionId: version.versionId, updatedAt });
  return undefined;
};
