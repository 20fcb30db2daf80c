import type { GetPolicyRequest, GetPolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findPolicy } from "../entity/find-policy.js";
import { formatPolicy } from "../entity/format-policy.js";

/** Tells about a managed policy, without its document. */
export const getPolicy: Operation<GetPolicyRequest, GetPolicyResponse> = ({ input, account }) => ({
  Policy: formatPolicy(account, findPolicy(account, input.PolicyArn)),
});
