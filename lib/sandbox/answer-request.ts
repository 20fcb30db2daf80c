import { randomUUID } from "node:crypto";
import { answerUnsigned, isUnsigned } from "./answer-unsigned.js";
import { authorize } from "./authorization/authorize.js";
import { recordCaller, recordDecisions, recordError } from "./decision/record.js";
import type { RequestEntry } from "./decision/request-log.js";
import { ec2Operations } from "./ec2/ec2-operations.js";
import { createFailure } from "./failure.js";
import { findService } from "./find-service.js";
import { iamOperations } from "./iam/iam-operations.js";
import { identifyCaller } from "./identity/identify-caller.js";
import { AwsError } from "./protocol/aws-error.js";
import { checkConstraints } from "./protocol/check-constraints.js";
import { formatAnswer } from "./protocol/format-answer.js";
import { formatError } from "./protocol/format-error.js";
import type { Members } from "./protocol/members.js";
import { parseInput } from "./protocol/parse-input.js";
import { readModel } from "./protocol/read-model.js";
import { findOperationName, readOperation } from "./protocol/read-operation.js";
import { refuseService } from "./refuse-service.js";
import { findEntityView, findPolicyView, findView, isBehind } from "./replication/view.js";
import type { HttpRequest } from "./server/request.js";
import type { HttpResponse } from "./server/response.js";
import { createNotImplemented } from "./service/not-implemented.js";
import type { Operation, OperationCall, Operations, Service } from "./service/operation.js";
import { stsOperations } from "./sts/sts-operations.js";
import type { World } from "./world/world.js";

const OPERATIONS: Readonly<Record<Service, Operations>> = {
  iam: iamOperations,
  sts: stsOperations,
  ec2: ec2Operations,
};

/**
 * The life of a request: who calls, what is asked for, may they, is it well-formed, and then it is carried out.
 * Never rejects; everything that goes wrong is an answer as the service's clients understand it.
 */
export async function answerRequest(world: World, request: HttpRequest): Promise<HttpResponse> {
  const requestId = randomUUID();
  const parameters = readParameters(request);
  const service = findService(request, parameters);
  if (typeof service !== "string") return refuseService(request, service.other, requestId);
  const entry = world.log.open(requestId, service, world.clock.now());
  try {
    return await answerService(world, request, service, parameters, entry);
  } catch (cause) {
    const error = cause instanceof AwsError ? cause : createFailure(service, cause);
    const operation = entry.operation ?? findOperationName(readModel(service), parameters);
    if (operation !== undefined) entry.operation = operation;
    recordError(entry, error, world.store);
    return formatError(service, error, requestId);
  } finally {
    world.log.add(entry);
  }
}

async function answerService(
  world: World,
  request: HttpRequest,
  service: Service,
  parameters: URLSearchParams,
  entry: RequestEntry,
): Promise<HttpResponse> {
  const { store, clock, wording } = world;
  const { requestId } = entry;
  if (isUnsigned(service, parameters)) return answerUnsigned(world, request, parameters, entry);
  const keys = findView(world, "authentication", service);
  const identity = identifyCaller(request, service, store, clock, new Date(), keys);
  recordCaller(entry, identity.caller);
  const operation = readOperation(readModel(service), parameters);
  const { name } = operation;
  entry.operation = name;
  const input = parseInput(operation, parameters);
  const now = clock.now();
  const policies = findPolicyView(world, service, identity.account);
  const record = recordDecisions(entry, isBehind(policies, identity.account));
  const { caller, region } = identity;
  // Written out, here and below: spread objects cost more than all that they are spread for.
  await authorize({
    caller,
    region,
    account: policies.account,
    store: policies.store,
    service,
    operation: name,
    input,
    request,
    now,
    wording,
    record,
  });
  checkConstraints(operation, input);
  const entities = findEntityView(world, service, name, identity.account);
  const call: OperationCall = {
    caller,
    region,
    account: entities.account,
    store: entities.store,
    input,
    clock,
    requestId,
  };
  return formatAnswer(operation, await callOperation(service, name, call), requestId);
}

async function callOperation(
  service: Service,
  name: string,
  call: OperationCall,
): Promise<Members | undefined> {
  if (service === "ec2" && call.input["DryRun"] === true) {
    throw new AwsError("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
  }
  const operations = OPERATIONS[service];
  if (!Object.hasOwn(operations, name)) throw createNotImplemented(service, name, operations);
  return (operations[name] as Operation)(call);
}

/** Parameters of the query and, in a form, of the body; the query's come first. */
function readParameters(request: HttpRequest): URLSearchParams {
  const ofBody = new URLSearchParams(request.body.toString("utf8"));
  if (request.query === "") return ofBody;
  const parameters = new URLSearchParams(request.query);
  for (const [name, value] of ofBody) {
    parameters.append(name, value);
  }
  return parameters;
}
