import type { DeleteUserPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { USERS } from "./entity-kind.js";
import { deleteInlinePolicy } from "./inline-policy.js";

/** Takes an inline policy away from a user. */
export const deleteUserPolicy: Operation<DeleteUserPolicyRequest> = ({ input, account }) => {
  deleteInlinePolicy(account, USERS, input.UserName, input.PolicyName);
  return undefined;
};
