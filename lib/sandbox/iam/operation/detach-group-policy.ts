import type { DetachGroupPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { detachPolicy } from "../family/attach-policy.js";
import { GROUPS } from "../kind/entity-kind.js";

/** Detaches a managed policy from a group. */
export const detachGroupPolicy: Operation<DetachGroupPolicyRequest> = ({ input, account }) => {
  detachPolicy(account, GROUPS, input.GroupName, input.PolicyArn);
  return undefined;
};
