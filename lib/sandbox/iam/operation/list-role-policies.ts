import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { listInlinePolicies } from "../family/inline-policy.js";
import { ROLES } from "../kind/entity-kind.js";

/** Lists the names of a role's inline policies, in pages. */
export const listRolePolicies: Operation<ListRolePoliciesRequest, ListRolePoliciesResponse> = (call) =>
  listInlinePolicies(call.account, ROLES, call.input.RoleName, call.input);
