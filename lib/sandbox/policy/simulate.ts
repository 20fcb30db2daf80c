import type { RunSimulationResults, Simulation } from "@cloud-copilot/iam-simulate";
import type { CompiledPolicy } from "./compile-policy.js";
import type { Decision, Denial, NamedPolicy, PolicyQuestion, PolicyType } from "./decision.js";
import { findSessionPolicy, uniteSessionPolicies } from "./session-policies.js";

/** This is the only file that knows iam-simulate, which is loaded when it is first needed. */
type Library = typeof import("@cloud-copilot/iam-simulate");
let library: Promise<Library> | undefined;

type Analysis = Extract<RunSimulationResults, { resultType: "single" }>["result"]["analysis"];

/**
 * Lets the library decide. What it does not know (an action, a service, a resource of the wrong kind) is denied:
 * the local account fails closed.
 */
export async function simulate(
  question: PolicyQuestion,
  context: Readonly<Record<string, string | string[]>>,
  compile: (document: string) => CompiledPolicy,
): Promise<Decision> {
  library ??= import("@cloud-copilot/iam-simulate");
  const { runSimulation } = await library;
  const outcome = await runSimulation(createSimulation(question, context, compile), {});
  if (outcome.resultType === "error") return { effect: "implicit", policyType: "identity" };
  if (outcome.overallResult === "Allowed") return undefined;
  if (outcome.resultType !== "single") return { effect: "implicit", policyType: "identity" };
  return findReason(outcome.result.analysis, question);
}

function createSimulation(
  question: PolicyQuestion,
  context: Readonly<Record<string, string | string[]>>,
  compile: (document: string) => CompiledPolicy,
): Simulation {
  const { boundary, sessionPolicies, resourcePolicy, resource } = question;
  const toPolicy = ({ name, document }: NamedPolicy) => ({ name, policy: compile(document).policy });
  return {
    request: {
      principal: question.principalArn,
      action: question.action,
      resource: { resource: formatResource(resource), accountId: question.resourceAccountId },
      contextVariables: context,
    },
    identityPolicies: question.identityPolicies.map(toPolicy),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
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

/** The one reason AWS names: an explicit deny before a missing allow, each in the order of AWS's evaluation. */
function findReason(analysis: Analysis, question: PolicyQuestion): Denial {
  const resourceType: PolicyType = question.action.startsWith("sts:") ? "trust" : "resource";
  const { resourceAnalysis, identityAnalysis, permissionBoundaryAnalysis, sessionAnalysis } = analysis;
  if (resourceAnalysis?.denyStatements.length) return { effect: "explicit", policyType: resourceType };
  const explicit = [
    { policyType: "identity", statement: identityAnalysis?.denyStatements[0] },
    { policyType: "boundary", statement: permissionBoundaryAnalysis?.denyStatements[0] },
    { policyType: "session", statement: sessionAnalysis?.denyStatements[0] },
  ] as const;
  for (const { policyType, statement } of explicit) {
    if (statement === undefined) continue;
    const name =
      policyType === "session"
        ? findSessionPolicy(question.sessionPolicies ?? [], statement.statement.index())
        : statement.policyId;
    return { effect: "explicit", policyType, ...(name?.startsWith("arn:") ? { policyArn: name } : {}) };
  }
  if (resourceAnalysis?.result === "ImplicitlyDenied" && question.resourcePolicy !== undefined) {
    return { effect: "implicit", policyType: resourceType };
  }
  if (identityAnalysis?.result !== "Allowed") return { effect: "implicit", policyType: "identity" };
  if (permissionBoundaryAnalysis !== undefined && permissionBoundaryAnalysis.result !== "Allowed") {
    return { effect: "implicit", policyType: "boundary" };
  }
  if (sessionAnalysis !== undefined && sessionAnalysis.result !== "Allowed") {
    return { effect: "implicit", policyType: "session" };
  }
  return { effect: "implicit", policyType: "identity" };
}
