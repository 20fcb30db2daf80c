import type { GetPolicyVersionRequest, GetPolicyVersionResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findVersion } from "../entity/find-policy-version.js";
import { formatDocument } from "../entity/format-document.js";
import { formatListedVersion } from "../entity/format-policy.js";

/** Tells a version of a managed policy with its document. */
export const getPolicyVersion: Operation<GetPolicyVersionRequest, GetPolicyVersionResponse> = (call) => {
  const { input, account } = call;
  const { policy, version } = findVersion(account, input.PolicyArn, input.VersionId);
  return {
    PolicyVersion: { Document: formatDocument(version.document), ...formatListedVersion(policy, version) },
  };
};
