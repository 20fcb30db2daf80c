import type { ValidatedPolicy } from "@cloud-copilot/iam-policy";
import type { RunSimulationResults, Simulation } from "@cloud-copilot/iam-simulate";
import type { Decision, Denial, NamedPolicy, PolicyQuestion, PolicyType } from "./decision.js";

/** The only file that knows iam-simulate. It and its data are loaded when the first question comes, or before. */
const loadLibraries = () =>
  Promise.all([import("@cloud-copilot/iam-simulate"), import("@cloud-copilot/iam-policy")]);
let libraries: ReturnType<typeof loadLibraries> | undefined;

/** A policy as the library wants it, checked once for all its evaluations. */
interface CompiledPolicy {
  readonly policy: ValidatedPolicy;
  /** The document in lower case: condition keys and variables are looked for in it. */
  readonly text: string;
}

/** Documents that were compiled before. A class of a thousand shares a handful of documents. */
const MAX_COMPILED = 2000;
const compiled = new Map<string, CompiledPolicy>();

type Analysis = Extract<RunSimulationResults, { resultType: "single" }>["result"]["analysis"];

/**
 * Asks the policies, and says who denied what. An action or a resource that the library does not know
 * is denied: the local account fails closed.
 */
export async function findDenial(question: PolicyQuestion): Promise<Decision> {
  const [{ runSimulation }, { createValidatedPolicy, validatePolicySyntax }] = await readyLibraries();
  const compile = (document: string) =>
    findCompiled(document, (parsed) => createValidatedPolicy(parsed, validatePolicySyntax));
  const { identityPolicies, boundary, sessionPolicies, resourcePolicy } = question;
  const named = [...identityPolicies, boundary, ...(sessionPolicies ?? []), resourcePolicy].filter(
    (policy) => policy !== undefined,
  );
  const texts = named.map(({ document }) => compile(document).text);
  const toPolicy = ({ name, document }: NamedPolicy) => ({ name, policy: compile(document).policy });
  const simulation: Simulation = {
    request: {
      principal: question.principalArn,
      action: question.action,
      resource: { resource: formatResource(question.resource), accountId: question.resourceAccountId },
      contextVariables: findMentioned(question.context, texts),
    },
    identityPolicies: identityPolicies.map(toPolicy),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    ...(boundary === undefined ? {} : { permissionBoundaryPolicies: [toPolicy(boundary)] }),
    ...(sessionPolicies === undefined ? {} : { sessionPolicy: compile(formatUnion(sessionPolicies)).policy }),
    ...(resourcePolicy === undefined ? {} : { resourcePolicy: compile(resourcePolicy.document).policy }),
  };
  const outcome = await runSimulation(simulation, {});
  if (outcome.resultType === "error") return { effect: "implicit", policyType: "identity" };
  if (outcome.overallResult === "Allowed") return undefined;
  if (outcome.resultType !== "single") return { effect: "implicit", policyType: "identity" };
  return findReason(outcome.result.analysis, question);
}

/** Loads the library and its data ahead of the first question, so that it need not wait for them. */
export async function warmPolicies(): Promise<void> {
  await findDenial({
    principalArn: "arn:aws:iam::000000000000:user/nobody",
    action: "ec2:DescribeVpcs",
    resource: "*",
    resourceAccountId: "000000000000",
    context: new Map(),
    identityPolicies: [],
  });
}

function readyLibraries() {
  libraries ??= loadLibraries();
  return libraries;
}

function findCompiled(document: string, validate: (parsed: unknown) => ValidatedPolicy): CompiledPolicy {
  const known = compiled.get(document);
  if (known !== undefined) return known;
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  const parsed: unknown = JSON.parse(document, replaceImpossibleActions);
  const policy = { policy: validate(parsed), text: JSON.stringify(parsed).toLowerCase() };
  compiled.set(document, policy);
  return policy;
}

/**
 * AWS accepts actions of vendors that cannot exist, e.g. `ec2.amazonaws.com:DescribeVpcs`; the library does not.
 * They match nothing, so one that surely matches nothing stands for them.
 */
function replaceImpossibleActions(key: string, value: unknown): unknown {
  if (key !== "Action" && key !== "NotAction") return value;
  const replace = (action: unknown) =>
    typeof action === "string" && action !== "*" && !/^\s*[a-zA-Z0-9-]+:[a-zA-Z0-9*?, -]*$/.test(action)
      ? "seigo:Nothing"
      : action;
  return Array.isArray(value) ? value.map(replace) : replace(value);
}

/**
 * In a request a `*` stands for what does not exist yet. The library would take it for a pattern,
 * and allow the creation of any when a policy allows one existing resource.
 */
function formatResource(resource: string): string {
  return resource === "*" ? resource : resource.replaceAll("*", "new");
}

/** Several session policies allow what any of them allows. */
function formatUnion(policies: readonly NamedPolicy[]): string {
  const [first] = policies;
  if (policies.length === 1 && first !== undefined) return first.document;
  const statements = policies.flatMap((policy) => readStatements(policy).map(({ Sid: _, ...rest }) => rest));
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function readStatements({ document }: NamedPolicy): readonly Record<string, unknown>[] {
  return [JSON.parse(document).Statement].flat();
}

/** Only keys that a policy names can matter, and each one costs time. */
function findMentioned(
  context: PolicyQuestion["context"],
  texts: readonly string[],
): Record<string, string | string[]> {
  const mentioned: Record<string, string | string[]> = {};
  for (const [key, value] of context) {
    const name = key.toLowerCase();
    if (!texts.some((text) => text.includes(name))) continue;
    mentioned[key] = typeof value === "string" ? value : [...value];
  }
  return mentioned;
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

/** Which of the united session policies a statement came from; statements are counted from 1. */
function findSessionPolicy(policies: readonly NamedPolicy[], index: number): string | undefined {
  let last = 0;
  for (const policy of policies) {
    last += readStatements(policy).length;
    if (index <= last) return policy.name;
  }
  return undefined;
}
