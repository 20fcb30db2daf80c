import { explainRequest } from "../decision/explain-request.js";
import type { RequestEntry } from "../decision/request-log.js";
import { AwsError } from "../protocol/aws-error.js";
import type { ControlCall, Route } from "./route.js";

/** Stands for the id of the latest refusal. */
const LATEST = "latest";
const LISTED = 50;

/** What was decided, and why. */
export const decisionRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/decisions",
    access: "account",
    answer: (call) => ({
      requests: listEntries(call)
        .slice(0, LISTED)
        .map(({ decisions: _, number: __, at, ...entry }) => ({ ...entry, at: new Date(at).toISOString() })),
    }),
  },
  {
    method: "GET",
    path: "/decisions/{requestId}",
    access: "account",
    answer: (call) => explainRequest(findEntry(call)),
  },
];

function listEntries({ world, ownAccountId, query }: ControlCall): readonly RequestEntry[] {
  const accountId = ownAccountId ?? query.get("account");
  const isRefused = query.get("refused") === "true";
  // A request that names no account that exists is that of the only one there is, if there is only one.
  const { accounts } = world.store;
  const [onlyId] = accounts.size === 1 ? accounts.keys() : [];
  return world.log
    .list()
    .filter((entry) => accountId === null || (entry.accountId ?? onlyId) === accountId)
    .filter(({ error }) => !isRefused || error !== undefined);
}

/** Somebody else's request is not found, like one that never was. */
function findEntry(call: ControlCall): RequestEntry {
  const { requestId = "" } = call.path;
  const entry =
    requestId === LATEST
      ? listEntries(call).find(({ error }) => error !== undefined)
      : listEntries(call).find((candidate) => candidate.requestId === requestId);
  if (entry === undefined) throw new AwsError("NoSuchEntity", `There is no request ${requestId}.`, 404);
  return entry;
}
