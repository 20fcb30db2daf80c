import type { PolicyQuestion, PolicyType } from "../policy/decision.js";
import { evaluate } from "../policy/find-denial.js";
import { hideProviderKey, hideProviderKeys } from "../policy/provider-keys.js";
import { addStatement, removeStatement } from "./change-policies.js";
import type { Remedy, RemedyStatement } from "./explanation.js";

/** Each kind of policy can be in the way with every statement that denies, and once with nothing that allows. */
const MAX_STEPS = 20;
/** Claims that say for whom a token was made, and about whom. */
const CONDITIONS = ["aud", "sub"];
const NOTHING: Remedy = { remove: [], add: [] };

/**
 * The smallest change that would have allowed what was denied: it is changed, asked again, and so on until it is allowed.
 * Undefined when that leads nowhere, as for an action that does not exist.
 */
export async function findRemedy(denied: PolicyQuestion): Promise<Remedy | undefined> {
  let question = denied;
  let remedy = NOTHING;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { decision, matched } = await evaluate(question);
    if (decision === undefined) return remedy;
    const { policyType } = decision;
    if (decision.effect === "implicit") {
      if (remedy.add.some((added) => added.policyType === policyType)) return undefined;
      const statement = createStatement(question, policyType);
      const { providerName } = question;
      const added = providerName === undefined ? statement : hideProviderKeys({ ...statement }, providerName);
      question = addStatement(question, policyType, added);
      remedy = { ...remedy, add: [...remedy.add, { policyType, statement }] };
    } else {
      const denying = matched.find((one) => one.effect === "Deny" && one.policyType === policyType);
      if (denying === undefined) return undefined;
      const { policyName: name, index } = denying;
      question = removeStatement(question, policyType, name, index);
      remedy = { ...remedy, remove: [...remedy.remove, { policyType, name, index }] };
    }
  }
  return undefined;
}

function createStatement(question: PolicyQuestion, policyType: PolicyType): RemedyStatement {
  const { action: Action, resource: Resource, context, principalArn } = question;
  const given = context().get("aws:PrincipalArn");
  const AWS = typeof given === "string" ? given : principalArn;
  switch (policyType) {
    case "trust":
      if (question.providerName !== undefined)
        return createFederatedStatement(question, question.providerName);
      return { Effect: "Allow", Principal: { AWS }, Action };
    case "resource":
      return { Effect: "Allow", Principal: { AWS }, Action, Resource };
    default:
      return { Effect: "Allow", Action, Resource };
  }
}

/** Without conditions everybody whom the provider vouches for would be let in. */
function createFederatedStatement(question: PolicyQuestion, providerName: string): RemedyStatement {
  const { principalArn: Federated, action: Action, context } = question;
  const keys = CONDITIONS.map((name) => `${providerName}:${name}`).flatMap((key) => {
    const value = context().get(hideProviderKey(key, providerName));
    return typeof value === "string" ? [[key, value] as const] : [];
  });
  const Condition = { StringEquals: Object.fromEntries(keys) };
  return {
    Effect: "Allow",
    Principal: { Federated },
    Action,
    ...(keys.length === 0 ? {} : { Condition }),
  };
}
