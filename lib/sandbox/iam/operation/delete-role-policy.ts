import type { DeleteRolePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { deleteInlinePolicy } from "../family/inline-policy.js";
import { ROLES } from "../kind/entity-kind.js";

/** Takes an inline policy away from a role. */
export const deleteRolePolicy: Operation<DeleteRolePolicyRequest> = ({ input, account }) => {
  deleteInlinePolicy(account, ROLES, input.RoleName, input.PolicyName);
  return undefined;
};
