import type { GetUserPolicyRequest, GetUserPolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { findEntity, USERS } from "./entity-kind.js";
import { getInlinePolicy } from "./inline-policy.js";

/** Tells an inline policy of a user with its document. */
export const getUserPolicy: Operation<GetUserPolicyRequest, GetUserPolicyResponse> = ({
  input,
  account,
}) => ({
  UserName: findEntity(account, USERS, input.UserName).userName,
  ...getInlinePolicy(account, USERS, input.UserName, input.PolicyName),
});
