import { readFileSync } from "node:fs";
import type { ModelTable } from "./create-model.js";
import type { OperationModel, ServiceModel } from "./service-model.js";

/** Where the committed tables are, in the source tree. */
export const MODELS_FOLDER = new URL("../../../../lib/sandbox/protocol/generated/", import.meta.url);

const models = new Map<string, ServiceModel>();

/** The model of a service, read when it is first asked for. */
export function readModel(service: string): ServiceModel {
  const known = models.get(service);
  if (known !== undefined) return known;
  const model = createServiceModel(
    JSON.parse(readFileSync(new URL(`${service}.json`, MODELS_FOLDER), "utf8")) as ModelTable,
  );
  models.set(service, model);
  return model;
}

/**
 * A model of a table, with the references that JSON cannot hold.
 * @public A service may have a table that is not among the committed ones.
 */
export function createServiceModel(table: ModelTable): ServiceModel {
  // Names of operations come from clients: `constructor` must not be one.
  const operations: Record<string, OperationModel> = Object.create(null);
  const model: ServiceModel = { ...table, operations };
  for (const [name, operation] of Object.entries(table.operations)) {
    operations[name] = { ...operation, name, model };
  }
  return model;
}
