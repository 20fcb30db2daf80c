import type { ConditionExplain, StatementExplain } from "@cloud-copilot/iam-simulate";
import type { Miss, StatementExplanation } from "./explanation.js";

/** What one statement said, part by part, from what the library says of it. */
export function explainStatement(
  explain: StatementExplain,
  index: number,
  sid: string | undefined,
): StatementExplanation {
  const isPrincipal = explain.principalMatch !== "NoMatch";
  const conditions = (explain.conditions ?? []).filter(({ matches }) => !matches);
  const misses: readonly Miss[] = [
    ...(explain.actionMatch
      ? []
      : [createMiss("action", explain.actions, explain.notActions, ({ action }) => action)]),
    ...(explain.resourceMatch
      ? []
      : [createMiss("resource", explain.resources, explain.notResources, ({ resource }) => resource)]),
    ...(isPrincipal
      ? []
      : [createMiss("principal", explain.principals, explain.notPrincipals, ({ principal }) => principal)]),
    ...(explain.conditionMatch ? [] : conditions.map(explainCondition)),
  ];
  const effect = explain.effect === "Deny" ? "Deny" : "Allow";
  return { index, ...(sid === undefined ? {} : { sid }), effect, misses };
}

function createMiss<Part>(
  part: Miss["part"],
  named: Part | readonly Part[] | undefined,
  excluded: Part | readonly Part[] | undefined,
  read: (item: Part) => string,
): Miss {
  const items = named ?? excluded;
  const wanted = (items === undefined ? [] : ([items].flat() as readonly Part[])).map(read);
  return { part, wanted, ...(named === undefined ? { isInverted: true } : {}) };
}

function explainCondition(condition: ConditionExplain): Miss {
  const { operator, conditionKeyValue: key, resolvedConditionKeyValue: given } = condition;
  const wanted = [condition.values].flat().map(({ value, resolvedValue }) => resolvedValue ?? value);
  return { part: "condition", operator, key, wanted, ...(given === undefined ? {} : { given }) };
}
