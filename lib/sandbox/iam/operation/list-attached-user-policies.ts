import type { ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { listAttachedPolicies } from "../family/attach-policy.js";
import { USERS } from "../kind/entity-kind.js";

/** Lists the managed policies of a user, in pages. */
export const listAttachedUserPolicies: Operation<
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse
> = ({ input, account }) => listAttachedPolicies(account, USERS, input.UserName, input);
