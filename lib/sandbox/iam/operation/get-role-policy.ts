import type { GetRolePolicyRequest, GetRolePolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { getInlinePolicy } from "../family/inline-policy.js";
import { findEntity, ROLES } from "../kind/entity-kind.js";

/** Tells an inline policy of a role with its document. */
export const getRolePolicy: Operation<GetRolePolicyRequest, GetRolePolicyResponse> = ({
  input,
  account,
}) => ({
  RoleName: findEntity(account, ROLES, input.RoleName).roleName,
  ...getInlinePolicy(account, ROLES, input.RoleName, input.PolicyName),
});
