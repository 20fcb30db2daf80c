import { readModel } from "./read-model.js";

/** The HTTP status that a service's model declares for an error code, if it declares it. */
export function findErrorStatus(service: string, code: string): number | undefined {
  const { errors } = readModel(service);
  return Object.hasOwn(errors, code) ? errors[code] : undefined;
}
