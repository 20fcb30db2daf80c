import { AwsError } from "./aws-error.js";
import type { OperationModel, ServiceModel } from "./service-model.js";

/** What the parameters of a request are read from: a `URLSearchParams`. A name that comes twice counts once, as it came first. */
export interface Parameters extends Iterable<[string, string]> {
  get(name: string): string | null;
}

/** The operation that a request names. Throws `AwsError` when the service has no such action in that version. */
export function readOperation(model: ServiceModel, parameters: Parameters): OperationModel {
  const action = parameters.get("Action");
  const version = parameters.get("Version");
  return model.protocol === "ec2"
    ? readEc2Operation(model, action, version)
    : readQueryOperation(model, action, version);
}

/** The name of the operation that a request names, if the service has it: for what is told of a request that was refused. */
export function findOperationName({ operations }: ServiceModel, parameters: Parameters): string | undefined {
  const action = parameters.get("Action");
  return action !== null && Object.hasOwn(operations, action) ? action : undefined;
}

function readQueryOperation(
  model: ServiceModel,
  action: string | null,
  version: string | null,
): OperationModel {
  if (action === null)
    throw new AwsError("MissingAction", "The request must contain the parameter Action.", 400);
  const operation = version === model.version ? model.operations[action] : undefined;
  if (operation !== undefined) return operation;
  const asked = version ?? "NO_VERSION_SPECIFIED";
  throw new AwsError("InvalidAction", `Could not find operation ${action} for version ${asked}`, 400);
}

function readEc2Operation(
  model: ServiceModel,
  action: string | null,
  version: string | null,
): OperationModel {
  if (!action) throw new AwsError("MissingParameter", "The request must contain the parameter Action", 400);
  if (!version) throw new AwsError("MissingParameter", "The request must contain the parameter Version", 400);
  if (version !== model.version) {
    const text = `The requested version (${version}) of service AmazonEC2 does not exist`;
    throw new AwsError("NoSuchVersion", text, 400);
  }
  const operation = model.operations[action];
  if (operation !== undefined) return operation;
  throw new AwsError("InvalidAction", `The action ${action} is not valid for this web service.`, 400);
}
