import type { UpdateAssumeRolePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { keyOf } from "../../store/table.js";
import { readTrustPolicy } from "../entity/read-trust-policy.js";
import { findModifiable } from "../kind/find-entity.js";
import { ROLES } from "../kind/role.js";

/** Changes whom a role trusts. */
export const updateAssumeRolePolicy: Operation<UpdateAssumeRolePolicyRequest> = (call) => {
  const { input, account, store } = call;
  const role = findModifiable(account, ROLES, input.RoleName);
  const trustPolicy = readTrustPolicy(store, input.PolicyDocument);
  account.roles.set(keyOf(role.roleName), { ...role, trustPolicy });
  return undefined;
};
