import type { UntagPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findOwnPolicy } from "../entity/find-policy.js";
import { removeTags } from "../kind/tags.js";

/** Takes tags away from a managed policy. */
export const untagPolicy: Operation<UntagPolicyRequest> = ({ input, account }) => {
  const policy = findOwnPolicy(account, input.PolicyArn);
  account.policies.set(policy.arn, { ...policy, tags: removeTags(policy.tags, input.TagKeys, "exact") });
  return undefined;
};
