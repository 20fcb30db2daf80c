import type { ContextEntry, EvaluationResult, SimulatePolicyResponse } from "@aws-sdk/client-iam";
import type { Checked } from "../operation.js";
import type { Evaluation, OrganizationLevel, PolicyType } from "../policy/decision.js";
import { evaluate } from "../policy/find-denial.js";
import { readActionResources } from "../policy/read-action.js";
import { findContextKeys } from "./context-keys.js";
import { createIamError } from "./iam-error.js";
import { findPage, type PageInput } from "./page.js";
import type { SimulatedPolicy } from "./simulated-policy.js";
import { findStatementPosition } from "./statement-position.js";

/** What is simulated: every action with every resource. */
export interface SimulationPlan {
  readonly callerArn: string;
  readonly policies: readonly SimulatedPolicy[];
  readonly boundary?: SimulatedPolicy | undefined;
  readonly organization?: readonly OrganizationLevel[] | undefined;
  readonly resourcePolicy?: string | undefined;
  readonly resourceAccountId: string;
  readonly context: Readonly<Record<string, string>>;
  readonly input: PageInput & {
    readonly ActionNames: readonly string[];
    readonly ResourceArns?: readonly string[] | undefined;
    readonly ContextEntries?: readonly Checked<ContextEntry>[] | undefined;
  };
}

/** Asks the policies about every action and resource, in pages. */
export async function simulatePolicies(plan: SimulationPlan): Promise<SimulatePolicyResponse> {
  const { ActionNames: actions, ResourceArns: resources = ["*"] } = plan.input;
  for (const action of actions) checkAction(action);
  const cases = actions.flatMap((action) => resources.map((resource) => ({ action, resource })));
  const { items, position } = findPage(cases, plan.input, ({ action, resource }) => `${action} ${resource}`);
  const results: EvaluationResult[] = [];
  for (const { action, resource } of items) results.push(await simulateOne(plan, action, resource));
  return { EvaluationResults: results, ...position };
}

function checkAction(action: string): void {
  if (/^[a-zA-Z0-9-]+:[a-zA-Z0-9]+$/.test(action)) return;
  throw createIamError("InvalidInput", `Invalid Action Name: ${action}`);
}

async function simulateOne(
  plan: SimulationPlan,
  action: string,
  resource: string,
): Promise<EvaluationResult> {
  const { boundary, organization, resourcePolicy, policies } = plan;
  const context = readContext(plan);
  const evaluation = await evaluate({
    principalArn: plan.callerArn,
    action,
    resource: await findResource(action, resource, plan.resourceAccountId),
    resourceAccountId: plan.resourceAccountId,
    context,
    identityPolicies: policies,
    ...(boundary === undefined ? {} : { boundary }),
    ...(organization === undefined ? {} : { serviceControl: organization }),
    ...(resourcePolicy === undefined
      ? {}
      : { resourcePolicy: { name: "ResourcePolicy", document: resourcePolicy } }),
  });
  const documents = [
    ...policies,
    ...(boundary === undefined ? [] : [boundary]),
    ...(organization ?? []).flatMap((level) => level.policies),
  ].map(({ document }) => document);
  const known = new Set([...context.keys()].map((key) => key.toLowerCase()));
  const missing = findContextKeys(resourcePolicy === undefined ? documents : [...documents, resourcePolicy]);
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: formatDecision(evaluation),
    MatchedStatements: formatMatched(plan, evaluation),
    MissingContextValues: missing.filter((key) => !known.has(key.toLowerCase())),
    ...(organization === undefined
      ? {}
      : { OrganizationsDecisionDetail: { AllowedByOrganizations: evaluation.results.scp === "allowed" } }),
    ...(boundary === undefined
      ? {}
      : {
          PermissionsBoundaryDecisionDetail: {
            AllowedByPermissionsBoundary: evaluation.results.boundary === "allowed",
          },
        }),
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
  if (resource !== "*") return (await isWithoutResources(action)) ? "*" : resource;
  const [type] = (await readActionResources(action)) ?? [];
  if (type === undefined) return resource;
  const values: Readonly<Record<string, string>> = {
    Partition: "aws",
    Region: "us-east-1",
    Account: accountId,
  };
  return type.arn.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? "any");
}

async function isWithoutResources(action: string): Promise<boolean> {
  return (await readActionResources(action))?.length === 0;
}

function formatDecision({ decision }: Evaluation): "allowed" | "explicitDeny" | "implicitDeny" {
  if (decision === undefined) return "allowed";
  return decision.effect === "explicit" ? "explicitDeny" : "implicitDeny";
}

const SHOWN: readonly PolicyType[] = ["identity", "resource", "trust", "boundary", "scp"];

/** The statements that decided: those that deny, or when none does those that allow. */
function formatMatched(plan: SimulationPlan, evaluation: Evaluation): EvaluationResult["MatchedStatements"] {
  const matched = evaluation.matched.filter(({ policyType }) => SHOWN.includes(policyType));
  const denying = matched.filter(({ effect }) => effect === "Deny");
  const allowing = evaluation.decision === undefined ? matched : [];
  return (denying.length > 0 ? denying : allowing).flatMap(({ policyType, policyName, index }) => {
    const isResource = policyType === "resource" || policyType === "trust";
    const policy = isResource ? undefined : findSource(plan, policyType, policyName);
    const document = isResource ? plan.resourcePolicy : policy?.document;
    const position = document === undefined ? undefined : findStatementPosition(document, index);
    // AWS sends this text, which is none of those in its own model.
    const SourcePolicyType = (isResource ? "Resource Policy" : "IAM Policy") as "user";
    return [{ SourcePolicyId: policy?.sourceId ?? policyName, SourcePolicyType, ...position }];
  });
}

function findSource(
  { policies, boundary, organization }: SimulationPlan,
  policyType: PolicyType,
  name: string,
): { readonly document: string; readonly sourceId?: string } | undefined {
  if (policyType === "boundary") return boundary;
  const levels = policyType === "scp" ? (organization ?? []).flatMap((level) => level.policies) : policies;
  return levels.find((policy) => policy.name === name);
}
