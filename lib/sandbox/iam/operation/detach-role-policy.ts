import type { DetachRolePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { detachPolicy } from "../family/attach-policy.js";
import { ROLES } from "../kind/entity-kind.js";

/** Detaches a managed policy from a role. */
export const detachRolePolicy: Operation<DetachRolePolicyRequest> = ({ input, account }) => {
  detachPolicy(account, ROLES, input.RoleName, input.PolicyArn);
  return undefined;
};
