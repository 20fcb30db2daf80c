import { randomUUID } from "node:crypto";
import { isObject } from "../document/json.js";
import { findRefusedIdentity } from "../identity/refusal.js";
import { AwsError } from "../protocol/aws-error.js";
import type { HttpRequest } from "../protocol/http-request.js";
import type { HttpResponse } from "../server/response.js";
import type { World } from "../world/world.js";
import { accountRoutes } from "./accounts.js";
import { clockRoutes } from "./clock.js";
import { decisionRoutes } from "./decisions.js";
import { findReader } from "./find-reader.js";
import { organizationRoutes } from "./organizations.js";
import type { Route } from "./route.js";
import { snapshotRoutes } from "./snapshots.js";

const PREFIX = "/_seigo";
const FOLDER = `${PREFIX}/`;
const ROUTES: readonly Route[] = [
  ...decisionRoutes,
  ...clockRoutes,
  ...accountRoutes,
  ...snapshotRoutes,
  ...organizationRoutes,
];

/** Whether a request is for the control interface and not for AWS. */
export function isControl({ path }: HttpRequest): boolean {
  return path.startsWith(FOLDER);
}

/** Answers a request to the control interface with JSON. Never rejects. */
export async function answerControl(world: World, request: HttpRequest): Promise<HttpResponse> {
  try {
    const { route, path } = findRoute(request);
    const reader = findReader(world, request, route.access);
    const query = new URLSearchParams(request.query);
    const answer = await route.answer({ world, path, query, body: readBody(request), ...reader });
    return createResponse(200, answer ?? {});
  } catch (cause) {
    if (!(cause instanceof AwsError)) throw cause;
    const refusedIdentity = findRefusedIdentity(cause);
    const error = { code: cause.code, message: cause.message };
    return createResponse(
      cause.status,
      refusedIdentity === undefined ? { error } : { error, refusedIdentity },
    );
  }
}

interface FoundRoute {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
}

function findRoute({ method, path }: HttpRequest): FoundRoute {
  for (const route of ROUTES) {
    const pattern = route.path.replace(/\{(\w+)\}/g, "(?<$1>[\\w.@-]+)");
    const match = new RegExp(`^${PREFIX}${pattern}$`).exec(path);
    if (match !== null && route.method === method) return { route, path: { ...match.groups } };
  }
  throw new AwsError("NotFound", `The control interface has no ${method} ${path}.`, 404);
}

function readBody({ body }: HttpRequest): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  try {
    const parsed: unknown = JSON.parse(body.toString("utf8"));
    if (isObject(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw new AwsError("ValidationError", "The body must be a JSON object.", 400);
}

function createResponse(status: number, answer: unknown): HttpResponse {
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "x-amzn-RequestId": randomUUID(),
  };
  return { status, headers, body: `${JSON.stringify(answer)}\n` };
}
