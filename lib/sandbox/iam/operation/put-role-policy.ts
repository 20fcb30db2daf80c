import type { PutRolePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { putInlinePolicy } from "../family/inline-policy.js";
import { ROLES } from "../kind/entity-kind.js";

/** Puts an inline policy into a role. */
export const putRolePolicy: Operation<PutRolePolicyRequest> = ({ input, account }) => {
  putInlinePolicy(account, ROLES, input.RoleName, input.PolicyName, input.PolicyDocument);
  return undefined;
};
