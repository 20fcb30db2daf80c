import type { Statement } from "@aws-sdk/client-iam";
import { readActionResources } from "../../authorization/read-action.js";
import type { Evaluation } from "../../policy/decision.js";
import { evaluate } from "../../policy/find-denial.js";
import type { PolicyResult } from "../../policy/policy-result.js";
import { findContextKeys } from "./context-keys.js";
import type { SimulationPlan } from "./simulation-plan.js";
import { findStatementPosition } from "./statement-position.js";

/** What the policies say of one action on one resource. */
export interface ResourceResult {
  readonly resource: string;
  readonly decision: PolicyResult;
  readonly matched: readonly Statement[];
  readonly missing: readonly string[];
  /** Whether the organization allows it; undefined when there is none. */
  readonly organization: boolean | undefined;
  /** Whether the permissions boundary allows it; undefined when there is none. */
  readonly boundary: boolean | undefined;
}

/** Asks the policies about one action on one resource. */
export async function simulateResource(
  plan: SimulationPlan,
  action: string,
  resource: string,
): Promise<ResourceResult> {
  const { boundary, organization, resourcePolicy, policies } = plan;
  const context = readContext(plan);
  const evaluation = await evaluate({
    principalArn: plan.callerArn,
    action,
    resource: await findResource(action, resource, plan.resourceAccountId),
    resourceAccountId: plan.resourceAccountId,
    context: () => context,
    identityPolicies: policies,
    ...(boundary === undefined ? {} : { boundary }),
    ...(organization === undefined ? {} : { serviceControl: organization }),
    ...(resourcePolicy === undefined
      ? {}
      : { resourcePolicy: { name: "ResourcePolicy", document: resourcePolicy } }),
  });
  const documents = policies.map(({ document }) => document);
  const known = new Set([...context.keys()].map((key) => key.toLowerCase()));
  const asked = findContextKeys(resourcePolicy === undefined ? documents : [...documents, resourcePolicy]);
  const { scp, boundary: bounded } = evaluation.results;
  return {
    resource,
    decision: formatDecision(evaluation),
    matched: formatMatched(plan, evaluation),
    missing: asked.filter((key) => !known.has(key.toLowerCase())),
    organization: organization === undefined ? undefined : scp === "allowed",
    boundary: boundary === undefined ? undefined : bounded === "allowed",
  };
}

function readContext({ context, input }: SimulationPlan): Map<string, string | readonly string[]> {
  const entries = new Map<string, string | readonly string[]>(Object.entries(context));
  for (const {
    ContextKeyName: name,
    ContextKeyValues: values = [],
    ContextKeyType: type,
  } of input.ContextEntries ?? []) {
    if (name === undefined) continue;
    const [first] = values;
    entries.set(name, type?.endsWith("List") || values.length > 1 || first === undefined ? values : first);
  }
  return entries;
}

/** For an action that works on resources, `*` is one that no policy names; for another it is the only resource. */
async function findResource(action: string, resource: string, accountId: string): Promise<string> {
  const types = await readActionResources(action);
  if (resource !== "*") return types?.length === 0 ? "*" : resource;
  const [type] = types ?? [];
  if (type === undefined) return resource;
  const values: Readonly<Record<string, string>> = {
    Partition: "aws",
    Region: "us-east-1",
    Account: accountId,
  };
  return type.arn.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? "any");
}

function formatDecision({ decision }: Evaluation): ResourceResult["decision"] {
  if (decision === undefined) return "allowed";
  return decision.effect === "explicit" ? "explicitDeny" : "implicitDeny";
}

/**
 * The statements that decided: those that deny, or when none does those that allow.
 * AWS tells none of a boundary or an organization.
 */
function formatMatched(plan: SimulationPlan, evaluation: Evaluation): readonly Statement[] {
  const matched = evaluation.matched.filter(
    ({ policyType }) => policyType === "identity" || policyType === "resource" || policyType === "trust",
  );
  const denying = matched.filter(({ effect }) => effect === "Deny");
  const allowing = evaluation.decision === undefined ? matched : [];
  return (denying.length > 0 ? denying : allowing).map(({ policyType, policyName, index }) => {
    const policy =
      policyType === "identity" ? plan.policies.find(({ name }) => name === policyName) : undefined;
    const document = policyType === "identity" ? policy?.document : plan.resourcePolicy;
    const position = document === undefined ? undefined : findStatementPosition(document, index);
    // AWS sends this text, which is none of those in its own model.
    const SourcePolicyType = (policyType === "identity" ? "IAM Policy" : "Resource Policy") as "user";
    return { SourcePolicyId: policy?.sourceId ?? policyName, SourcePolicyType, ...position };
  });
}
