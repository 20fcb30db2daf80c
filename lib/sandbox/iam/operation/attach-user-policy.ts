import type { AttachUserPolicyRequest } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { attachPolicy } from "../family/attach-policy.js";
import { USERS } from "../kind/entity-kind.js";

/** Attaches a managed policy to a user. */
export const attachUserPolicy: Operation<AttachUserPolicyRequest> = ({ input, account }) => {
  attachPolicy(account, USERS, input.UserName, input.PolicyArn);
  return undefined;
};
