import type { PutRolePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { ROLES } from "./entity-kind.js";
import { putInlinePolicy } from "./inline-policy.js";

/** Puts an inline policy into a role. */
export const putRolePolicy: Operation<PutRolePolicyRequest> = ({ input, account }) => {
  putInlinePolicy(account, ROLES, input.RoleName, input.PolicyName, input.PolicyDocument);
  return undefined;
};
