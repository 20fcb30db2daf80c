import { randomUUID } from "node:crypto";
import { answerUnsigned, findUnsigned } from "./answer-unsigned.js";
import { authorize } from "./authorization/authorize.js";
import { recordCaller, recordDecisions, recordError } from "./decision/record.js";
import type { RequestEntry } from "./decision/request-log.js";
import { createFailure } from "./failure.js";
import { findService } from "./find-service.js";
import { identifyCaller } from "./identity/identify-caller.js";
import { AwsError } from "./protocol/aws-error.js";
import { checkConstraints } from "./protocol/check-constraints.js";
import { formatAnswer } from "./protocol/format-answer.js";
import { formatError } from "./protocol/format-error.js";
import type { HttpRequest } from "./protocol/http-request.js";
import type { Members } from "./protocol/members.js";
import { parseInput } from "./protocol/parse-input.js";
import { findOperationName, readOperation } from "./protocol/read-operation.js";
import { refuseService } from "./refuse-service.js";
import { findEntityView, findPolicyView, findView, isBehind } from "./replication/view.js";
import type { HttpResponse } from "./server/response.js";
import { createNotImplemented } from "./service/not-implemented.js";
import type { Operation, OperationCall } from "./service/operation.js";
import type { Service } from "./service/service.js";
import { tellChanges } from "./tell-changes.js";
import type { World } from "./world/world.js";

/**
 * The life of a request: who calls, what is asked for, may they, is it well-formed, and then it is carried out.
 * Never rejects; everything that goes wrong is an answer as the service's clients understand it.
 */
export async function answerRequest(world: World, request: HttpRequest): Promise<HttpResponse> {
  const requestId = randomUUID();
  const parameters = readParameters(request);
  const { services } = world;
  const service = findService(services, request, parameters);
  if ("other" in service) return refuseService(request, service.other, services, requestId);
  const entry = world.log.open(requestId, service.name, world.clock.now());
  try {
    const answer = await answerService(world, request, service, parameters, entry);
    return tellChanges(world, request, entry.accountId, answer);
  } catch (cause) {
    const error = cause instanceof AwsError ? cause : createFailure(service, cause);
    const operation = entry.operation ?? findOperationName(service.readModel(), parameters);
    if (operation !== undefined) entry.operation = operation;
    recordError(entry, error, world.store);
    const answer = formatError(service.readModel(), error, requestId);
    return tellChanges(world, request, entry.accountId, answer);
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
  const unsigned = findUnsigned(service, parameters);
  if (unsigned !== undefined) return answerUnsigned(world, service, unsigned, request, parameters, entry);
  const keys = findView(world, "authentication", service);
  const identity = identifyCaller(request, service, store, clock, new Date(), keys);
  recordCaller(entry, identity.caller);
  const operation = readOperation(service.readModel(), parameters);
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
  checkConstraints(operation, input, service.refuseViolations);
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
  service.checkCall?.(call);
  const { operations } = service;
  if (!Object.hasOwn(operations, name)) throw createNotImplemented(service, name);
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
