import type { DeleteGroupPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { GROUPS } from "./entity-kind.js";
import { deleteInlinePolicy } from "./inline-policy.js";

/** Takes an inline policy away from a group. */
export const deleteGroupPolicy: Operation<DeleteGroupPolicyRequest> = ({ input, account }) => {
  deleteInlinePolicy(account, GROUPS, input.GroupName, input.PolicyName);
  return undefined;
};
