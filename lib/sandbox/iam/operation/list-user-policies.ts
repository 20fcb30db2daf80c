import type { ListUserPoliciesRequest, ListUserPoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { listInlinePolicies } from "../family/inline-policy.js";
import { USERS } from "../kind/entity-kind.js";

/** Lists the names of a user's inline policies, in pages. */
export const listUserPolicies: Operation<ListUserPoliciesRequest, ListUserPoliciesResponse> = (call) =>
  listInlinePolicies(call.account, USERS, call.input.UserName, call.input);
