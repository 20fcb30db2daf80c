import { findDocumentFault } from "../document/malformed.js";
import { findRefusedIdentity } from "../identity/refusal.js";
import type { MadeDecision } from "../policy/decision.js";
import type { AwsError } from "../protocol/aws-error.js";
import { findAccountOfKey, type Store } from "../store/store.js";
import type { RequestEntry } from "./request-log.js";

/** Notes in which account somebody is calling, and who when that is known. */
export function recordCaller(
  entry: RequestEntry,
  { accountId, arn }: { readonly accountId: string; readonly arn?: string },
): void {
  entry.accountId = accountId;
  if (arn !== undefined) entry.callerArn = arn;
}

/** Notes what a request was refused or failed with; when it is not known who called, for the account of the key shown. */
export function recordError(entry: RequestEntry, error: AwsError, store: Store): void {
  const { code, message } = error;
  entry.error = { code, message };
  const fault = findDocumentFault(error);
  if (fault !== undefined) entry.documentFault = fault;
  const refused = findRefusedIdentity(error);
  if (refused === undefined) return;
  entry.refusedIdentity = refused;
  const accountId = findAccountOfKey(store, refused.accessKeyId ?? "")?.accountId;
  if (accountId !== undefined) entry.accountId = accountId;
}

/** Gives what notes decisions, and whether they are made before all changes have arrived. */
export function recordDecisions(entry: RequestEntry, isEarly: boolean): (made: MadeDecision) => void {
  entry.isEarly = isEarly;
  return (made) => {
    entry.decisions = [...entry.decisions, made];
  };
}
