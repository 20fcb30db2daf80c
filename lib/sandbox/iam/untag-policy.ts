import type { UntagPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findOwnPolicy } from "./find-policy.js";
import { removeTags } from "./tags.js";

/** Takes tags away from a managed policy. */
export const untagPolicy: Operation<UntagPolicyRequest> = ({ input, account }) => {
  const policy = findOwnPolicy(account, input.PolicyArn);
  account.policies.set(policy.arn, { ...policy, tags: removeTags(policy.tags, input.TagKeys, "exact") });
  return undefined;
};
