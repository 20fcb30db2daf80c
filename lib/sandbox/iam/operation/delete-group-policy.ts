import type { DeleteGroupPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { deleteInlinePolicy } from "../family/inline-policy.js";
import { GROUPS } from "../kind/entity-kind.js";

/** Takes an inline policy away from a group. */
export const deleteGroupPolicy: Operation<DeleteGroupPolicyRequest> = ({ input, account }) => {
  deleteInlinePolicy(account, GROUPS, input.GroupName, input.PolicyName);
  return undefined;
};
