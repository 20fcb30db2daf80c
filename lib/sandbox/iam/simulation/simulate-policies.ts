import type { EvaluationResult, SimulatePolicyResponse } from "@aws-sdk/client-iam";
import { readActionResources } from "../../authorization/read-action.js";
import { findStrictest } from "../../policy/policy-result.js";
import { createIamError } from "../error/iam-error.js";
import { findPage } from "../list/page.js";
import { type ResourceResult, simulateResource } from "./simulate-resource.js";
import type { SimulationPlan } from "./simulation-plan.js";

/** Asks the policies about every action, a result for each, in pages. */
export async function simulatePolicies(plan: SimulationPlan): Promise<SimulatePolicyResponse> {
  const { ActionNames: actions } = plan.input;
  for (const action of actions) checkAction(action);
  const { items, position } = findPage(actions, plan.input, (action) => action);
  const results: EvaluationResult[] = [];
  for (const action of items) results.push(await simulateAction(plan, action));
  return { EvaluationResults: results, ...position };
}

function checkAction(action: string): void {
  if (/^[a-zA-Z0-9-]+:[a-zA-Z0-9]+$/.test(action)) return;
  throw createIamError("InvalidInput", `Invalid Action Name: ${action}`);
}

/** One result for all resources of an action: the most restrictive decision, and each resource's own below it. */
async function simulateAction(plan: SimulationPlan, action: string): Promise<EvaluationResult> {
  const { ResourceArns: resources = ["*"] } = plan.input;
  const results: ResourceResult[] = [];
  for (const resource of resources) results.push(await simulateResource(plan, action, resource));
  const decision = findStrictest(results.map((result) => result.decision));
  const deciding = results.filter((result) => result.decision === decision);
  const isAllowed = (layer: "organization" | "boundary") =>
    results.every((result) => result[layer] !== false);
  const isEverything = resources.every((resource) => resource === "*");
  return {
    EvalActionName: action,
    EvalResourceName: await findResourceName(action, resources),
    EvalDecision: decision,
    MatchedStatements: findDistinct(deciding.flatMap(({ matched }) => matched)),
    MissingContextValues: findDistinct(results.flatMap(({ missing }) => missing)),
    ...(plan.organization === undefined
      ? {}
      : { OrganizationsDecisionDetail: { AllowedByOrganizations: isAllowed("organization") } }),
    ...(plan.boundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: isAllowed("boundary") } }),
    ...(isEverything
      ? {}
      : {
          ...(isAllowed("organization") && !isCrossAccount(plan) ? { EvalDecisionDetails: {} } : {}),
          ResourceSpecificResults: results.map((result) => formatResource(plan, result)),
        }),
  };
}

function formatResource({ boundary }: SimulationPlan, result: ResourceResult) {
  return {
    EvalResourceName: result.resource,
    EvalResourceDecision: result.decision,
    MatchedStatements: [...result.matched],
    MissingContextValues: [...result.missing],
    ...(boundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: result.boundary === true } }),
  };
}

/** One resource is named as it was given; of several AWS names their kind, by the pattern of its ARNs. */
async function findResourceName(action: string, resources: readonly string[]): Promise<string | undefined> {
  const [first = "*", ...more] = resources;
  if (more.length === 0) return first;
  const patterns = ((await readActionResources(action)) ?? []).map(({ arn }) =>
    arn.replace(`\${Partition}`, "aws"),
  );
  return patterns.find((pattern) => isOfKind(first, pattern)) ?? patterns[0] ?? "*";
}

function isOfKind(arn: string, pattern: string): boolean {
  const source = pattern.replace(/[.*+?^()[\]\\|]/g, "\\$&").replace(/\$\{\w+\}/g, ".+");
  return new RegExp(`^${source}$`).test(arn);
}

function isCrossAccount({ callerArn, resourceAccountId }: SimulationPlan): boolean {
  return callerArn.split(":")[4] !== resourceAccountId;
}

function findDistinct<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
