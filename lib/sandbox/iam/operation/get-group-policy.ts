import type { GetGroupPolicyRequest, GetGroupPolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { getInlinePolicy } from "../family/inline-policy.js";
import { findEntity, GROUPS } from "../kind/entity-kind.js";

/** Tells an inline policy of a group with its document. */
export const getGroupPolicy: Operation<GetGroupPolicyRequest, GetGroupPolicyResponse> = ({
  input,
  account,
}) => ({
  GroupName: findEntity(account, GROUPS, input.GroupName).groupName,
  ...getInlinePolicy(account, GROUPS, input.GroupName, input.PolicyName),
});
