import type {
  GetContextKeysForPolicyResponse,
  GetContextKeysForPrincipalPolicyRequest,
} from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { findContextKeys } from "../simulation/context-keys.js";
import { checkSimulatedPolicies } from "../simulation/simulated-policy.js";
import { findSimulatedPrincipal } from "../simulation/simulated-principal.js";

/** Names the condition keys that the policies of a user, group or role need, and those of the given documents. */
export const getContextKeysForPrincipalPolicy: Operation<
  GetContextKeysForPrincipalPolicyRequest,
  GetContextKeysForPolicyResponse
> = ({ input, account }) => {
  const { PolicyInputList: given = [] } = input;
  const { policies } = findSimulatedPrincipal(account, input.PolicySourceArn);
  checkSimulatedPolicies(given);
  const documents = [...policies.map(({ document }) => document), ...given];
  return { ContextKeyNames: [...findContextKeys(documents)] };
};
