import { compareFacts, compareNames, type Facts, formatNameChanges } from "./compare-facts.js";

/** What iam-data knows: of all services their names, and of some all that the authorization asks for. */
export interface ActionData {
  readonly services: readonly string[];
  readonly globalConditionKeys: readonly string[];
  readonly details: Readonly<Record<string, ServiceActions>>;
}

/** What can be done with a service, to what, and under which conditions; facts by name. */
export interface ServiceActions {
  readonly actions: Readonly<Record<string, Facts>>;
  readonly resourceTypes: Readonly<Record<string, Facts>>;
  readonly conditionKeys: Readonly<Record<string, Facts>>;
}

const KINDS = { actions: "action", resourceTypes: "resource type", conditionKeys: "condition key" } as const;

/** What changed in iam-data, a line each. */
export function compareActions(before: ActionData, after: ActionData): readonly string[] {
  return [
    ...compareList("services", before.services, after.services),
    ...compareList("global condition keys", before.globalConditionKeys, after.globalConditionKeys),
    ...Object.entries(after.details).flatMap(([service, details]) =>
      compareService(before.details[service], details).map((line) => `${service}: ${line}`),
    ),
  ];
}

function compareList(title: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const changes = formatNameChanges(compareNames(before, after));
  return changes === undefined ? [] : [`${title}: ${changes}`];
}

function compareService(before: ServiceActions | undefined, after: ServiceActions): readonly string[] {
  const kinds = Object.entries(KINDS) as readonly (readonly [keyof ServiceActions, string])[];
  return kinds.flatMap(([kind, title]) => {
    const [known, now] = [before?.[kind] ?? {}, after[kind]];
    const { added, removed } = compareNames(Object.keys(known), Object.keys(now));
    return [
      ...added.map((name) => `${title} ${name} added`),
      ...removed.map((name) => `${title} ${name} removed`),
      ...Object.entries(now).flatMap(([name, facts]) =>
        compareFacts(known[name] ?? facts, facts).map((phrase) => `${title} ${name}: ${phrase}`),
      ),
    ];
  });
}
