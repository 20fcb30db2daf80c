import type { Caller } from "../identity/caller.js";
import type { MadeDecision } from "../policy/decision.js";
import type { RequestEntry } from "./request-log.js";

/** Notes who is calling. */
export function recordCaller(entry: RequestEntry, { accountId, arn }: Caller): void {
  entry.accountId = accountId;
  entry.callerArn = arn;
}

/** Gives what notes decisions, and whether they are made before all changes have arrived. */
export function recordDecisions(entry: RequestEntry, isEarly: boolean): (made: MadeDecision) => void {
  entry.isEarly = isEarly;
  return (made) => entry.decisions.push(made);
}
