import type { PolicyQuestion, PolicyType } from "../policy/decision.js";
import { evaluate } from "../policy/find-denial.js";
import { addStatement, removeStatement } from "./change-policies.js";
import type { Remedy, RemedyStatement } from "./explanation.js";

/** Each kind of policy can be in the way with every statement that denies, and once with nothing that allows. */
const MAX_STEPS = 20;
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
      question = addStatement(question, policyType, statement);
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
  const given = context.get("aws:PrincipalArn");
  const AWS = typeof given === "string" ? given : principalArn;
  switch (policyType) {
    case "trust":
      return { Effect: "Allow", Principal: { AWS }, Action };
    case "resource":
      return { Effect: "Allow", Principal: { AWS }, Action, Resource };
    default:
      return { Effect: "Allow", Action, Resource };
  }
}
