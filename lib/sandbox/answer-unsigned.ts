import { recordCaller, recordDecisions } from "./decision/record.js";
import type { RequestEntry } from "./decision/request-log.js";
import { checkConstraints } from "./protocol/check-constraints.js";
import { formatAnswer } from "./protocol/format-answer.js";
import type { HttpRequest } from "./protocol/http-request.js";
import { parseInput } from "./protocol/parse-input.js";
import { readOperation } from "./protocol/read-operation.js";
import { findView } from "./replication/view.js";
import type { HttpResponse } from "./server/response.js";
import type { UnsignedOperation } from "./service/operation.js";
import type { Service } from "./service/service.js";
import type { World } from "./world/world.js";

const REGION = "us-east-1";

/** The operation of a request that needs no signature: it shows a token of an identity provider instead. */
export function findUnsigned(service: Service, parameters: URLSearchParams): UnsignedOperation | undefined {
  const { unsignedOperations } = service;
  if (unsignedOperations === undefined) return undefined;
  const name = parameters.get("Action") ?? "";
  return Object.hasOwn(unsignedOperations, name)
    ? (unsignedOperations[name] as UnsignedOperation)
    : undefined;
}

/** Answers a request without a signature; the operation itself finds out who asks, and whether they may. */
export async function answerUnsigned(
  world: World,
  service: Service,
  call: UnsignedOperation,
  request: HttpRequest,
  parameters: URLSearchParams,
  entry: RequestEntry,
): Promise<HttpResponse> {
  const { store, clock } = world;
  const operation = readOperation(service.readModel(), parameters);
  entry.operation = operation.name;
  const input = parseInput(operation, parameters);
  checkConstraints(operation, input, service.refuseViolations);
  const { requestId } = entry;
  const seen = findView(world, "assumption", service);
  const answer = await call({
    input,
    store,
    clock,
    region: REGION,
    requestId,
    request,
    seen,
    recordCaller: (caller) => recordCaller(entry, caller),
    record: recordDecisions(entry, seen !== store),
  });
  return formatAnswer(operation, answer, requestId);
}
