import type { RunSimulationResults, Simulation } from "@cloud-copilot/iam-simulate";
import type { CompiledPolicy } from "./compile-policy.js";
import type { Evaluation, NamedPolicy, OrganizationLevel, PolicyQuestion } from "./decision.js";
import { findMatched, findReason, findResults } from "./read-analysis.js";
import { uniteSessionPolicies } from "./session-policies.js";

/** Only this file calls iam-simulate, which is loaded when it is first needed; two more read what it says. */
type Library = typeof import("@cloud-copilot/iam-simulate");
let library: Promise<Library> | undefined;

const UNKNOWN: Evaluation = {
  decision: { effect: "implicit", policyType: "identity" },
  results: {},
  matched: [],
};

/**
 * Lets the library decide. What it does not know (an action, a service, a resource of the wrong kind) is denied:
 * the local account fails closed.
 */
export async function simulate(
  question: PolicyQuestion,
  context: Readonly<Record<string, string | string[]>>,
  compile: (document: string) => CompiledPolicy,
): Promise<Evaluation> {
  const outcome = await analyze(question, context, compile);
  if (outcome.resultType === "error") return UNKNOWN;
  if (outcome.resultType !== "single") {
    return outcome.overallResult === "Allowed" ? { ...UNKNOWN, decision: undefined } : UNKNOWN;
  }
  const { analysis } = outcome.result;
  return {
    decision: outcome.overallResult === "Allowed" ? undefined : findReason(analysis, question),
    results: findResults(analysis, question),
    matched: findMatched(analysis, question),
  };
}

/** What the library decides, with everything it says about every statement. */
export async function analyze(
  question: PolicyQuestion,
  context: Readonly<Record<string, string | string[]>>,
  compile: (document: string) => CompiledPolicy,
): Promise<RunSimulationResults> {
  library ??= import("@cloud-copilot/iam-simulate");
  const { runSimulation } = await library;
  return runSimulation(createSimulation(question, context, compile), {});
}

function createSimulation(
  question: PolicyQuestion,
  context: Readonly<Record<string, string | string[]>>,
  compile: (document: string) => CompiledPolicy,
): Simulation {
  const { boundary, sessionPolicies, resourcePolicy, resource } = question;
  const toPolicy = ({ name, document }: NamedPolicy) => ({ name, policy: compile(document).policy });
  const toLevel = ({ targetId, policies }: OrganizationLevel) => ({
    orgIdentifier: targetId,
    policies: policies.map(toPolicy),
  });
  return {
    request: {
      principal: question.principalArn,
      action: question.action,
      resource: { resource: formatResource(resource), accountId: question.resourceAccountId },
      contextVariables: context,
    },
    identityPolicies: question.identityPolicies.map(toPolicy),
    serviceControlPolicies: (question.serviceControl ?? []).map(toLevel),
    resourceControlPolicies: (question.resourceControl ?? []).map(toLevel),
    ...(boundary === undefined ? {} : { permissionBoundaryPolicies: [toPolicy(boundary)] }),
    ...(sessionPolicies === undefined
      ? {}
      : { sessionPolicy: compile(uniteSessionPolicies(sessionPolicies)).policy }),
    ...(resourcePolicy === undefined ? {} : { resourcePolicy: compile(resourcePolicy.document).policy }),
  };
}

/**
 * In a request a `*` stands for what does not exist yet. The library would take it for a pattern,
 * and allow the creation of any when a policy allows one existing resource.
 */
function formatResource(resource: string): string {
  return resource === "*" ? resource : resource.replaceAll("*", "new");
}
