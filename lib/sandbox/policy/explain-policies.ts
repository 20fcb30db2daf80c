import type { Analysis } from "./analysis.js";
import { readyCompiler } from "./compile-policy.js";
import type { PolicyQuestion, PolicyType } from "./decision.js";
import { explainStatement } from "./explain-statement.js";
import type { PolicyExplanation, StatementExplanation } from "./explanation.js";
import { showProviderKey } from "./provider-keys.js";
import { findSessionPolicy } from "./session-policies.js";
import { analyze } from "./simulate.js";

type AnalyzedStatement = NonNullable<Analysis["identityAnalysis"]>["allowStatements"][number];

interface Statements {
  readonly allowStatements: readonly AnalyzedStatement[];
  readonly denyStatements: readonly AnalyzedStatement[];
  readonly unmatchedStatements: readonly AnalyzedStatement[];
}

/** Every policy that a question was put to, and what each of its statements said; none when nothing is known of the action. */
export async function explainPolicies(question: PolicyQuestion): Promise<readonly PolicyExplanation[]> {
  const compile = await readyCompiler();
  const context = Object.fromEntries(
    [...question.context()].map(([key, value]) => [key, typeof value === "string" ? value : [...value]]),
  );
  const outcome = await analyze(question, context, compile);
  if (outcome.resultType !== "single") return [];
  const { analysis } = outcome.result;
  const resourceType: PolicyType = question.action.startsWith("sts:") ? "trust" : "resource";
  return [
    ...(question.resourceControl ?? []).flatMap((_, level) =>
      explainPart("rcp", analysis.rcpAnalysis?.ouAnalysis[level], question),
    ),
    ...(question.serviceControl ?? []).flatMap((_, level) =>
      explainPart("scp", analysis.scpAnalysis?.ouAnalysis[level], question),
    ),
    ...(question.resourcePolicy === undefined
      ? []
      : explainPart(resourceType, analysis.resourceAnalysis, question)),
    ...explainPart("identity", analysis.identityAnalysis, question),
    ...explainPart("boundary", analysis.permissionBoundaryAnalysis, question),
    ...explainPart("session", analysis.sessionAnalysis, question),
  ];
}

function explainPart(
  policyType: PolicyType,
  said: Statements | undefined,
  question: PolicyQuestion,
): readonly PolicyExplanation[] {
  if (said === undefined) return [];
  const all = [...said.denyStatements, ...said.allowStatements, ...said.unmatchedStatements];
  const sorted = all.sort((left, right) => left.statement.index() - right.statement.index());
  const policies = new Map<string, PolicyExplanation>();
  for (const { policyId, statement, explain } of sorted) {
    const { policyName: name, index } = findPlace(policyType, policyId, statement.index(), question);
    const explained = showKeys(explainStatement(explain, index, statement.sid()), question);
    const statements = [...(policies.get(name)?.statements ?? []), explained];
    policies.set(name, { policyType, name, statements });
  }
  return [...policies.values()];
}

/** Session policies are united into one document before they are asked; their statements find back here. */
function findPlace(
  policyType: PolicyType,
  policyId: string | undefined,
  index: number,
  { sessionPolicies = [], resourcePolicy }: PolicyQuestion,
): { readonly policyName: string; readonly index: number } {
  const isResource = policyType === "trust" || policyType === "resource";
  const policyName = (isResource ? resourcePolicy?.name : policyId) ?? "";
  const place = policyType === "session" ? findSessionPolicy(sessionPolicies, index) : undefined;
  return place ?? { policyName, index };
}

/** Condition keys as their policies have them. */
function showKeys(statement: StatementExplanation, { providerName }: PolicyQuestion): StatementExplanation {
  if (providerName === undefined) return statement;
  const misses = statement.misses.map((miss) =>
    miss.key === undefined ? miss : { ...miss, key: showProviderKey(miss.key, providerName) },
  );
  return { ...statement, misses };
}
