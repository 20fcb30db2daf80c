import type { SimulateCustomPolicyRequest, SimulatePolicyResponse } from "@aws-sdk/client-iam";
import type { Operation } from "../../service/operation.js";
import { createIamError } from "../error/iam-error.js";
import { simulatePolicies } from "../simulation/simulate-policies.js";
import { checkSimulatedPolicies, nameInputPolicies } from "../simulation/simulated-policy.js";

/** Tells what the given documents would allow, whoever had them. */
export const simulateCustomPolicy: Operation<SimulateCustomPolicyRequest, SimulatePolicyResponse> = (
  call,
) => {
  const { input, account } = call;
  const { PermissionsBoundaryPolicyInputList: boundaries = [], ResourcePolicy: resourcePolicy } = input;
  const levels = (input.OrderedOrganizationPolicyInputList ?? []).map(
    ({ ServiceControlPolicyInputList: documents = [] }, index) => ({
      targetId: String(index + 1),
      policies: nameInputPolicies(
        `OrderedOrganizationPolicyInputList.${index + 1}.ServiceControlPolicyInputList`,
        documents,
      ),
    }),
  );
  checkSimulatedPolicies([
    ...input.PolicyInputList,
    ...boundaries,
    ...levels.flatMap(({ policies }) => policies.map(({ document }) => document)),
  ]);
  if (resourcePolicy !== undefined && input.CallerArn === undefined) {
    throw createIamError("InvalidInput", "CallerArn must be provided when ResourcePolicy is provided.");
  }
  const callerArn = input.CallerArn ?? `arn:aws:iam::${account.accountId}:user/simulated`;
  return simulatePolicies({
    callerArn,
    policies: nameInputPolicies("PolicyInputList", input.PolicyInputList),
    boundary: nameInputPolicies("PermissionsBoundaryPolicyInputList", boundaries)[0],
    organization: levels.length === 0 ? undefined : levels,
    resourcePolicy,
    resourceAccountId: (input.ResourceOwner ?? callerArn).split(":")[4] ?? account.accountId,
    context: {},
    input,
  });
};
