import type { AttachRolePolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { attachPolicy } from "../family/attach-policy.js";
import { ROLES } from "../kind/entity-kind.js";

/** Attaches a managed policy to a role. */
export const attachRolePolicy: Operation<AttachRolePolicyRequest> = ({ input, account }) => {
  attachPolicy(account, ROLES, input.RoleName, input.PolicyArn);
  return undefined;
};
