import type { GetPolicyRequest, GetPolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { formatPolicy } from "../entity/format-policy.js";
import { findEntity } from "../kind/find-entity.js";
import { POLICIES } from "../kind/policy.js";

/** Tells about a managed policy, without its document. */
export const getPolicy: Operation<GetPolicyRequest, GetPolicyResponse> = ({ input, account }) => ({
  Policy: formatPolicy(account, findEntity(account, POLICIES, input.PolicyArn)),
});
