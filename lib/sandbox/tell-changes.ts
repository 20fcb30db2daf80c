import { findHeader, type HttpRequest } from "./protocol/http-request.js";
import type { HttpResponse } from "./server/response.js";
import type { World } from "./world/world.js";

/** Asks for it, in a request; tells it, in an answer. AWS has no such header. */
const HEADER = "x-seigo-changes";

/**
 * Adds to a refusal, and to any answer whose request asks, how far the changes have come of the account that was called
 * and of those that are named in the request: whoever waits knows then whether waiting can change the answer.
 */
export function tellChanges(
  { store, arrivals }: World,
  request: HttpRequest,
  accountId: string | undefined,
  response: HttpResponse,
): HttpResponse {
  if (response.status < 400 && findHeader(request, HEADER) === undefined) return response;
  const [onlyId] = store.accounts.size === 1 ? store.accounts.keys() : [];
  const own = accountId ?? onlyId;
  const named = `${request.query} ${request.body.toString("latin1")}`.match(/\d{12}/g) ?? [];
  const found = [...new Set([...(own === undefined ? [] : [own]), ...named])].flatMap((id) => {
    const account = store.accounts.get(id);
    return account === undefined ? [] : [arrivals.find(account)];
  });
  if (own === undefined || found.length === 0) return response;
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const arriving = Math.max(...found.map((one) => one.arriving));
  const turning = Math.min(...found.map((one) => one.turning ?? Number.POSITIVE_INFINITY));
  const parts = [
    `count=${count}`,
    `arriving=${formatSeconds(arriving)}`,
    ...(Number.isFinite(turning) ? [`turning=${formatSeconds(turning)}`] : []),
  ];
  return { ...response, headers: { ...response.headers, [HEADER]: parts.join("; ") } };
}

/** Seconds, never less than it takes. */
function formatSeconds(milliseconds: number): string {
  return String(Math.ceil(milliseconds / 100) / 10);
}
