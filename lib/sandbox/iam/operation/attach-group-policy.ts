import type { AttachGroupPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { attachPolicy } from "../family/attach-policy.js";
import { GROUPS } from "../kind/entity-kind.js";

/** Attaches a managed policy to a group. */
export const attachGroupPolicy: Operation<AttachGroupPolicyRequest> = ({ input, account }) => {
  attachPolicy(account, GROUPS, input.GroupName, input.PolicyArn);
  return undefined;
};
