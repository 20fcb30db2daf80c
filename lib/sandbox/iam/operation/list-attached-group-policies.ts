import type {
  ListAttachedGroupPoliciesRequest,
  ListAttachedGroupPoliciesResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { listAttachedPolicies } from "../family/attach-policy.js";
import { GROUPS } from "../kind/entity-kind.js";

/** Lists the managed policies of a group, in pages. */
export const listAttachedGroupPolicies: Operation<
  ListAttachedGroupPoliciesRequest,
  ListAttachedGroupPoliciesResponse
> = ({ input, account }) => listAttachedPolicies(account, GROUPS, input.GroupName, input);
