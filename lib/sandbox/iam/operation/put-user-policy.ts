import type { PutUserPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { putInlinePolicy } from "../family/inline-policy.js";
import { USERS } from "../kind/entity-kind.js";

/** Puts an inline policy into a user. */
export const putUserPolicy: Operation<PutUserPolicyRequest> = ({ input, account }) => {
  putInlinePolicy(account, USERS, input.UserName, input.PolicyName, input.PolicyDocument);
  return undefined;
};
