import type { TagPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findOwnPolicy } from "../entity/find-policy.js";
import { addTags } from "../kind/tags.js";

/** Adds tags to a managed policy. */
export const tagPolicy: Operation<TagPolicyRequest> = ({ input, account }) => {
  const policy = findOwnPolicy(account, input.PolicyArn);
  account.policies.set(policy.arn, { ...policy, tags: addTags(policy.tags, input.Tags, "exact") });
  return undefined;
};
