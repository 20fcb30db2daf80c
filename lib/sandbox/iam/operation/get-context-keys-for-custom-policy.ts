import type {
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findContextKeys } from "../simulation/context-keys.js";
import { checkSimulatedPolicies } from "../simulation/simulated-policy.js";

/** Names the condition keys that the given documents need. */
export const getContextKeysForCustomPolicy: Operation<
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse
> = ({ input }) => {
  checkSimulatedPolicies(input.PolicyInputList);
  return { ContextKeyNames: [...findContextKeys(input.PolicyInputList)] };
};
