import type {
  PolicyIdentifier,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
} from "@aws-sdk/client-iam";
import { findOrganizationLevels } from "../../organization/find-organization.js";
import type { Checked, Operation } from "../../service/operation.js";
import { simulatePolicies } from "../simulation/simulate-policies.js";
import {
  checkSimulatedPolicies,
  nameInputPolicies,
  type SimulatedPolicy,
} from "../simulation/simulated-policy.js";
import { findSimulatedPrincipal } from "../simulation/simulated-principal.js";

/** Tells what the policies of a user, group or role allow, with more documents if some are given. */
export const simulatePrincipalPolicy: Operation<SimulatePrincipalPolicyRequest, SimulatePolicyResponse> = (
  call,
) => {
  const { input, account, store } = call;
  const { PolicyInputList: given = [], PermissionsBoundaryPolicyInputList: boundaries = [] } = input;
  const principal = findSimulatedPrincipal(account, input.PolicySourceArn);
  checkSimulatedPolicies([...given, ...boundaries]);
  const callerArn = input.CallerArn ?? principal.arn;
  const excluded = input.PolicyExclusionList ?? [];
  const isWithout = (type: string) => excluded.some(({ PolicyType: kind }) => kind === type);
  const [boundary] = nameInputPolicies("PermissionsBoundaryPolicyInputList", boundaries);
  return simulatePolicies({
    // A group calls nobody: its policies are asked as those of a user in it.
    callerArn: callerArn.replace(":group/", ":user/"),
    policies: [
      ...principal.policies.filter((policy) => !isExcluded(policy, excluded)),
      ...nameInputPolicies("PolicyInputList", given),
    ],
    boundary: boundary ?? (isWithout("permission-boundary") ? undefined : principal.boundary),
    organization: isWithout("scp")
      ? undefined
      : findOrganizationLevels(store, account.accountId, "SERVICE_CONTROL_POLICY"),
    resourcePolicy: input.ResourcePolicy,
    resourceAccountId: /\d{12}/.exec(input.ResourceOwner ?? callerArn)?.[0] ?? account.accountId,
    context: principal.context,
    input,
  });
};

function isExcluded({ name }: SimulatedPolicy, excluded: readonly Checked<PolicyIdentifier>[]): boolean {
  const type = !name.startsWith("arn:") ? "inline" : name.includes("::aws:") ? "aws-managed" : "user-managed";
  return excluded.some(
    ({ PolicyArn: arn, InlinePolicyIdentifier: inline, PolicyType: kind }) =>
      kind === type || arn === name || (type === "inline" && inline?.PolicyName === name),
  );
}
