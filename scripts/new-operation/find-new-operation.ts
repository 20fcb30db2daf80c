import { findNearest } from "../../lib/message/find-nearest.js";
import { readModel } from "../../lib/sandbox/protocol/read-model.js";
import type { OperationModel } from "../../lib/sandbox/protocol/service-model.js";
import { findServices, readRows } from "../../lib/sandbox/service/generate-operations.js";
import { SERVICES } from "../../lib/sandbox/services.js";
import { formatFileName } from "./format-file-name.js";

/** An operation that is to be made. */
export interface NewOperation {
  /** As its folder: `iam`. */
  readonly service: string;
  /** As AWS calls it: `CreateGroup`. */
  readonly name: string;
  /** Its files' name: `create-group`. */
  readonly file: string;
  readonly model: OperationModel;
}

/** Finds an operation that AWS has and the local account does not carry out. Throws when there is none. */
export async function findNewOperation(service: string, name: string): Promise<NewOperation> {
  const services = await findServices();
  if (!services.includes(service)) {
    const [nearest = ""] = findNearest(service, services);
    throw new Error(
      `Cannot make ${service}:${name}: there is no service "${service}". ` +
        `Did you mean ${nearest}? There are ${services.join(", ")}.`,
    );
  }
  const { operations } = readModel(service);
  const model = operations[name];
  if (model === undefined) {
    const near = findNearest(name, Object.keys(operations)).join(", ");
    throw new Error(
      `Cannot make ${service}:${name}: the model of ${service} has no such operation. Did you mean ${near}?`,
    );
  }
  const place = await findPlace(service, name);
  if (place !== undefined) throw new Error(`Cannot make ${service}:${name}: it is there, ${place}.`);
  return { service, name, file: formatFileName(name), model };
}

async function findPlace(service: string, name: string): Promise<string | undefined> {
  const row = (await readRows(service)).get(name);
  if (row !== undefined) {
    const path = `lib/sandbox/${service}/${row.file}.ts`;
    return row.member === undefined ? `in ${path}` : `as a row of ${row.exported} in ${path}`;
  }
  const unsigned = SERVICES.find((one) => one.name === service)?.unsignedOperations ?? {};
  return Object.hasOwn(unsigned, name)
    ? "among the operations that nobody signs (unsignedOperations)"
    : undefined;
}
