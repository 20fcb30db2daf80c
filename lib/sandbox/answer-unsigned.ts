import { recordCaller, recordDecisions } from "./decision/record.js";
import type { RequestEntry } from "./decision/request-log.js";
import { checkConstraints } from "./protocol/check-constraints.js";
import { formatAnswer } from "./protocol/format-answer.js";
import { parseInput } from "./protocol/parse-input.js";
import { readModel } from "./protocol/read-model.js";
import { readOperation } from "./protocol/read-operation.js";
import { findView } from "./replication/view.js";
import type { HttpRequest } from "./server/request.js";
import type { HttpResponse } from "./server/response.js";
import type { Service, UnsignedOperation } from "./service/operation.js";
import { unsignedStsOperations } from "./sts/sts-operations.js";
import type { World } from "./world/world.js";

const REGION = "us-east-1";

/** Says whether a request needs no signature: it shows a token of an identity provider instead. */
export function isUnsigned(service: Service, parameters: URLSearchParams): boolean {
  return service === "sts" && Object.hasOwn(unsignedStsOperations, parameters.get("Action") ?? "");
}

/** Answers a request without a signature; the operation itself finds out who asks, and whether they may. */
export async function answerUnsigned(
  world: World,
  request: HttpRequest,
  parameters: URLSearchParams,
  entry: RequestEntry,
): Promise<HttpResponse> {
  const { store, clock } = world;
  const operation = readOperation(readModel("sts"), parameters);
  entry.operation = operation.name;
  const input = parseInput(operation, parameters);
  checkConstraints(operation, input);
  const call = unsignedStsOperations[operation.name] as UnsignedOperation;
  const { requestId } = entry;
  const seen = findView(world, "assumption", "sts");
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
