import type { PutGroupPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { GROUPS } from "./entity-kind.js";
import { putInlinePolicy } from "./inline-policy.js";

/** Puts an inline policy into a group. */
export const putGroupPolicy: Operation<PutGroupPolicyRequest> = ({ input, account }) => {
  putInlinePolicy(account, GROUPS, input.GroupName, input.PolicyName, input.PolicyDocument);
  return undefined;
};
