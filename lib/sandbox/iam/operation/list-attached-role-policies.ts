import type { ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { listAttachedPolicies } from "../family/attach-policy.js";
import { ROLES } from "../kind/entity-kind.js";

/** Lists the managed policies of a role, in pages. */
export const listAttachedRolePolicies: Operation<
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse
> = ({ input, account }) => listAttachedPolicies(account, ROLES, input.RoleName, input);
