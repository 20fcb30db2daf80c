import type { DeleteUserPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { deleteInlinePolicy } from "../family/inline-policy.js";
import { USERS } from "../kind/entity-kind.js";

/** Takes an inline policy away from a user. */
export const deleteUserPolicy: Operation<DeleteUserPolicyRequest> = ({ input, account }) => {
  deleteInlinePolicy(account, USERS, input.UserName, input.PolicyName);
  return undefined;
};
