import type { GetUserPolicyRequest, GetUserPolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { getInlinePolicy } from "../family/inline-policy.js";
import { findEntity, USERS } from "../kind/entity-kind.js";

/** Tells an inline policy of a user with its document. */
export const getUserPolicy: Operation<GetUserPolicyRequest, GetUserPolicyResponse> = ({
  input,
  account,
}) => ({
  UserName: findEntity(account, USERS, input.UserName).userName,
  ...getInlinePolicy(account, USERS, input.UserName, input.PolicyName),
});
