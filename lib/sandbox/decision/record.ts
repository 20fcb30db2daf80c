import type { MadeDecision } from "../policy/decision.js";
import type { RequestEntry } from "./request-log.js";

/** Notes in which account somebody is calling, and who when that is known. */
export function recordCaller(
  entry: RequestEntry,
  { accountId, arn }: { readonly accountId: string; readonly arn?: string },
): void {
  entry.accountId = accountId;
  if (arn !== undefined) entry.callerArn = arn;
}

/** Gives what notes decisions, and whether they are made before all changes have arrived. */
export function recordDecisions(entry: RequestEntry, isEarly: boolean): (made: MadeDecision) => void {
  entry.isEarly = isEarly;
  return (made) => {
    entry.decisions = [...entry.decisions, made];
  };
}
