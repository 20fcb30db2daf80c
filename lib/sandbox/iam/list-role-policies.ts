import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { ROLES } from "./entity-kind.js";
import { listInlinePolicies } from "./inline-policy.js";

/** Lists the names of a role's inline policies, in pages. */
export const listRolePolicies: Operation<ListRolePoliciesRequest, ListRolePoliciesResponse> = (call) =>
  listInlinePolicies(call.account, ROLES, call.input.RoleName, call.input);
