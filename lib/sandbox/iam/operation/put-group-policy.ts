import type { PutGroupPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { putInlinePolicy } from "../family/inline-policy.js";
import { GROUPS } from "../kind/entity-kind.js";

/** Puts an inline policy into a group. */
export const putGroupPolicy: Operation<PutGroupPolicyRequest> = ({ input, account }) => {
  putInlinePolicy(account, GROUPS, input.GroupName, input.PolicyName, input.PolicyDocument);
  return undefined;
};
