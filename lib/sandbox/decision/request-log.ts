import type { DocumentFault } from "../document/malformed.js";
import type { RefusedIdentity } from "../identity/refusal.js";
import type { MadeDecision } from "../policy/decision.js";

/** A request and what became of it. */
export interface RequestEntry {
  /** Counted up from 1. */
  readonly number: number;
  readonly requestId: string;
  /** Milliseconds since 1970, by the local account's clock. */
  readonly at: number;
  readonly service: string;
  operation?: string | undefined;
  /** The account of the caller, or of the key the caller claims. */
  accountId?: string | undefined;
  callerArn?: string | undefined;
  /** Changes of IAM had not yet arrived everywhere when it was decided. */
  isEarly?: boolean | undefined;
  decisions: readonly MadeDecision[];
  /** Why it was not known who called. */
  refusedIdentity?: RefusedIdentity | undefined;
  /** What is wrong in the policy document that it brought. */
  documentFault?: DocumentFault | undefined;
  /** What it was refused or failed with. */
  error?: { readonly code: string; readonly message: string } | undefined;
}

/** The latest requests. */
export interface RequestLog {
  /** An entry for a request that begins; it is kept when it is added. */
  open(requestId: string, service: string, at: Date): RequestEntry;
  add(entry: RequestEntry): void;
  /** Latest first. */
  list(): readonly RequestEntry[];
  /** How many requests have begun so far. */
  count(): number;
  /** Those that began after so many and were refused or failed, as far as they are kept. */
  refusedSince(count: number): readonly RequestEntry[];
  /** Forgets the requests of an account. */
  forget(accountId: string): void;
}

/** Where the latest refusals are kept beyond this process. */
interface SavedRefusals {
  /** Those that were kept, oldest first. */
  readonly saved: readonly RequestEntry[];
  /** Keeps a refusal under its number; undefined forgets it. */
  record(number: number, entry: RequestEntry | undefined): void;
}

const NONE_SAVED: SavedRefusals = { saved: [], record: () => {} };
/** So many refusals outlive the process: whoever asks about one asks about one of the last. */
const SAVED = 200;

/** As many as a class of a thousand causes in a few minutes. */
const KEPT = 2000;

/** A log that keeps the latest requests, refusals apart: what is allowed must not push out what is asked about. */
export function createRequestLog(size = KEPT, savedRefusals = NONE_SAVED): RequestLog {
  const allowed = createRing(size);
  const refused = createRing(size);
  for (const entry of savedRefusals.saved) refused.add(entry);
  let count = savedRefusals.saved.at(-1)?.number ?? 0;
  let kept = savedRefusals.saved.map(({ number, accountId }) => ({ number, accountId }));
  return {
    open: (requestId, service, at) => ({
      number: ++count,
      requestId,
      at: at.getTime(),
      service,
      decisions: [],
    }),
    add(entry) {
      if (entry.error === undefined) return allowed.add(entry);
      refused.add(entry);
      savedRefusals.record(entry.number, entry);
      kept.push({ number: entry.number, accountId: entry.accountId });
      if (kept.length > SAVED) savedRefusals.record(kept.shift()?.number ?? 0, undefined);
    },
    count: () => count,
    refusedSince: (since) => refused.list().filter(({ number }) => number > since),
    list: () => [...allowed.list(), ...refused.list()].sort((left, right) => right.number - left.number),
    forget(accountId) {
      for (const entry of kept)
        if (entry.accountId === accountId) savedRefusals.record(entry.number, undefined);
      kept = kept.filter((entry) => entry.accountId !== accountId);
      allowed.forget(accountId);
      refused.forget(accountId);
    },
  };
}

/** So many entries and no more: the next takes the place of the oldest. */
function createRing(size: number) {
  let entries: RequestEntry[] = [];
  return {
    add(entry: RequestEntry): void {
      entries.push(entry);
      if (entries.length > size) entries.shift();
    },
    list: (): readonly RequestEntry[] => entries,
    forget(accountId: string): void {
      entries = entries.filter((entry) => entry.accountId !== accountId);
    },
  };
}
