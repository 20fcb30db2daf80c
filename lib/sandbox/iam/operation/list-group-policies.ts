import type { ListGroupPoliciesRequest, ListGroupPoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { listInlinePolicies } from "../family/inline-policy.js";
import { GROUPS } from "../kind/entity-kind.js";

/** Lists the names of a group's inline policies, in pages. */
export const listGroupPolicies: Operation<ListGroupPoliciesRequest, ListGroupPoliciesResponse> = (call) =>
  listInlinePolicies(call.account, GROUPS, call.input.GroupName, call.input);
