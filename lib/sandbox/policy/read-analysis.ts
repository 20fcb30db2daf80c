import type { Analysis } from "./analysis.js";
import type { Denial, Evaluation, MatchedStatement, PolicyQuestion, PolicyType } from "./decision.js";
import { findStrictest, type PolicyResult } from "./policy-result.js";
import { findSessionPolicy } from "./session-policies.js";

/** What one kind of policy said: which of its statements apply, and the result. */
interface Part {
  readonly policyType: PolicyType;
  readonly result: string;
  readonly matched: readonly MatchedStatement[];
}

/** The one reason AWS names: an explicit deny before a missing allow, each in the order of AWS's evaluation. */
export function findReason(analysis: Analysis, question: PolicyQuestion): Denial {
  const parts = findParts(analysis, question);
  for (const { policyType, matched } of parts) {
    const denying = matched.find(({ effect }) => effect === "Deny");
    if (denying === undefined) continue;
    const { policyName } = denying;
    const isNamed = policyName.startsWith("arn:") && policyType !== "trust" && policyType !== "resource";
    return { effect: "explicit", policyType, ...(isNamed ? { policyArn: policyName } : {}) };
  }
  const missing = parts.find(({ result }) => result === "ImplicitlyDenied");
  return { effect: "implicit", policyType: missing?.policyType ?? "identity" };
}

/** What each kind of policy that was asked said for itself; of an organization's levels the most restrictive one. */
export function findResults(analysis: Analysis, question: PolicyQuestion): Evaluation["results"] {
  const results: Partial<Record<PolicyType, PolicyResult>> = {};
  for (const { policyType, result } of findParts(analysis, question)) {
    if (result === "NotApplicable") continue;
    const said = readResult(result);
    results[policyType] = findStrictest([said, results[policyType] ?? said]) ?? said;
  }
  return results;
}

function readResult(result: string): PolicyResult {
  if (result.startsWith("Allowed")) return "allowed";
  return result === "ExplicitlyDenied" || result === "DeniedForAccount" ? "explicitDeny" : "implicitDeny";
}

/** Every statement that applies. */
export function findMatched(analysis: Analysis, question: PolicyQuestion): readonly MatchedStatement[] {
  return findParts(analysis, question).flatMap(({ matched }) => matched);
}

function findParts(analysis: Analysis, question: PolicyQuestion): readonly Part[] {
  const resourceType: PolicyType = question.action.startsWith("sts:") ? "trust" : "resource";
  const { resourceAnalysis, identityAnalysis, permissionBoundaryAnalysis, sessionAnalysis } = analysis;
  const parts = [
    ...findLevels("rcp", question.resourceControl, analysis.rcpAnalysis),
    ...findLevels("scp", question.serviceControl, analysis.scpAnalysis),
    question.resourcePolicy === undefined
      ? undefined
      : findPart(resourceType, resourceAnalysis, question.resourcePolicy.name),
    findPart("identity", identityAnalysis),
    findPart("boundary", permissionBoundaryAnalysis),
    findPart("session", sessionAnalysis),
  ];
  return parts.filter((part) => part !== undefined).map((part) => nameSession(part, question));
}

interface Statements {
  readonly result: string;
  readonly allowStatements: readonly AppliedStatement[];
  readonly denyStatements: readonly AppliedStatement[];
}

interface AppliedStatement {
  readonly policyId: string;
  readonly statement: { index(): number };
}

function findPart(
  policyType: PolicyType,
  said: Statements | undefined,
  policyName?: string,
): Part | undefined {
  if (said === undefined) return undefined;
  const read =
    (effect: "Allow" | "Deny") =>
    ({ policyId, statement }: AppliedStatement): MatchedStatement => ({
      policyType,
      effect,
      policyName: policyName ?? policyId,
      index: statement.index(),
    });
  const matched = [...said.denyStatements.map(read("Deny")), ...said.allowStatements.map(read("Allow"))];
  return { policyType, result: said.result, matched };
}

/** Without an organization the library's answer about it means nothing. */
function findLevels(
  policyType: "scp" | "rcp",
  levels: PolicyQuestion["serviceControl"],
  said: { readonly ouAnalysis: readonly Statements[] } | undefined,
): readonly (Part | undefined)[] {
  return levels === undefined || levels.length === 0
    ? []
    : (said?.ouAnalysis ?? []).map((level) => findPart(policyType, level));
}

/** Session policies are united into one document before they are asked; their statements find back here. */
function nameSession(part: Part, question: PolicyQuestion): Part {
  const { sessionPolicies } = question;
  if (part.policyType !== "session" || sessionPolicies === undefined) return part;
  const matched = part.matched.map((statement) => ({
    ...statement,
    ...findSessionPolicy(sessionPolicies, statement.index),
  }));
  return { ...part, matched };
}
