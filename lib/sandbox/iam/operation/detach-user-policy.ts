import type { DetachUserPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { detachPolicy } from "../family/attach-policy.js";
import { USERS } from "../kind/entity-kind.js";

/** Detaches a managed policy from a user. */
export const detachUserPolicy: Operation<DetachUserPolicyRequest> = ({ input, account }) => {
  detachPolicy(account, USERS, input.UserName, input.PolicyArn);
  return undefined;
};
