import { isObject, type JsonObject, readStatements } from "../document/json.js";
import type { NamedPolicy, OrganizationLevel, PolicyQuestion, PolicyType } from "../policy/decision.js";

const EMPTY: NamedPolicy = {
  name: "added",
  document: JSON.stringify({ Version: "2012-10-17", Statement: [] }),
};
/** Takes the place of a statement that goes, so that the others keep theirs. */
const NOTHING = { Effect: "Deny", Action: "seigo:Nothing", Resource: "*" };

/** The question as it would be with one more statement in a kind of policy. */
export function addStatement(
  question: PolicyQuestion,
  policyType: PolicyType,
  statement: object,
): PolicyQuestion {
  const add = (policy: NamedPolicy) => changeStatements(policy, (statements) => [...statements, statement]);
  const isOne = policyType === "boundary" || policyType === "trust" || policyType === "resource";
  return changePolicies(question, policyType, (policies) =>
    isOne ? [add(policies[0] ?? EMPTY)] : [...policies, add(EMPTY)],
  );
}

/** The question as it would be without one statement, which is counted from 1. */
export function removeStatement(
  question: PolicyQuestion,
  policyType: PolicyType,
  policyName: string,
  index: number,
): PolicyQuestion {
  const remove = (policy: NamedPolicy) =>
    policy.name !== policyName
      ? policy
      : changeStatements(policy, (statements) =>
          statements.map((statement, place) => (place === index - 1 ? NOTHING : statement)),
        );
  return changePolicies(question, policyType, (policies) => policies.map(remove));
}

type Change = (policies: readonly NamedPolicy[]) => readonly NamedPolicy[];

function changePolicies(question: PolicyQuestion, policyType: PolicyType, change: Change): PolicyQuestion {
  const { identityPolicies, sessionPolicies = [], boundary, resourcePolicy } = question;
  const changeLevels = (levels: readonly OrganizationLevel[] = []) =>
    levels.map((level) => ({ ...level, policies: change(level.policies) }));
  const changeOne = (policy: NamedPolicy | undefined) => change(policy === undefined ? [] : [policy])[0];
  switch (policyType) {
    case "identity":
      return { ...question, identityPolicies: change(identityPolicies) };
    case "session":
      return { ...question, sessionPolicies: change(sessionPolicies) };
    case "scp":
      return { ...question, serviceControl: changeLevels(question.serviceControl) };
    case "rcp":
      return { ...question, resourceControl: changeLevels(question.resourceControl) };
    case "boundary": {
      const changed = changeOne(boundary);
      return changed === undefined ? question : { ...question, boundary: changed };
    }
    default: {
      const changed = changeOne(resourcePolicy);
      return changed === undefined ? question : { ...question, resourcePolicy: changed };
    }
  }
}

function changeStatements(
  policy: NamedPolicy,
  change: (statements: readonly JsonObject[]) => readonly object[],
): NamedPolicy {
  const parsed: unknown = JSON.parse(policy.document);
  const document = isObject(parsed) ? parsed : {};
  return {
    ...policy,
    document: JSON.stringify({ ...document, Statement: change(readStatements(document)) }),
  };
}
