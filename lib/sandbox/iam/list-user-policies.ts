import type { ListUserPoliciesRequest, ListUserPoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../service/operation.js";
import { USERS } from "./entity-kind.js";
import { listInlinePolicies } from "./inline-policy.js";

/** Lists the names of a user's inline policies, in pages. */
export const listUserPolicies: Operation<ListUserPoliciesRequest, ListUserPoliciesResponse> = (call) =>
  listInlinePolicies(call.account, USERS, call.input.UserName, call.input);
