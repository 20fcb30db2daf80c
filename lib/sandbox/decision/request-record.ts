import type { RequestEntry } from "./request-log.js";

/** Characters of a request id, a UUID. */
const ID_LENGTH = 36;

/** An entry whose id stands elsewhere. */
interface Row extends Omit<RequestEntry, "requestId" | "number" | "at" | "service"> {
  number: number;
  at: number;
  service: RequestEntry["service"];
}

const EMPTY: Row = {
  number: 0,
  at: 0,
  service: "iam",
  operation: undefined,
  accountId: undefined,
  callerArn: undefined,
  isEarly: undefined,
  decisions: [],
  refusedIdentity: undefined,
  error: undefined,
};

/** The latest requests, in rows that are written over. */
export interface RequestRecord {
  add(entry: RequestEntry): void;
  /** In no order. */
  list(): readonly RequestEntry[];
  /** Forgets the requests of an account. */
  forget(accountId: string): void;
}

/**
 * So many requests and no more: the next is written over the oldest. What is kept of ten thousand a second would
 * outlive two collections of the young, and had to be looked for among the old: 4 MB a second, and 7 MB between.
 */
export function createRequestRecord(size: number): RequestRecord {
  const ids = Buffer.alloc(size * ID_LENGTH);
  let rows: Row[] = [];
  let next = 0;
  const readId = (place: number) =>
    ids.toString("latin1", place * ID_LENGTH, (place + 1) * ID_LENGTH).trimEnd();
  const write = (requestId: string, row: Row) => {
    const own = rows[next] ?? { ...EMPTY };
    rows[next] = own;
    writeRow(own, row);
    ids.fill(" ", next * ID_LENGTH, (next + 1) * ID_LENGTH);
    ids.write(requestId, next * ID_LENGTH, ID_LENGTH, "latin1");
    next = (next + 1) % size;
  };
  const list = () => rows.map((row, place) => ({ ...row, requestId: readId(place) }));
  return {
    add: (entry) => write(entry.requestId, entry),
    list,
    forget(accountId) {
      const all = list();
      const kept = [...all.slice(next), ...all.slice(0, next)].filter(
        (entry) => entry.accountId !== accountId,
      );
      rows = [];
      next = 0;
      for (const { requestId, ...row } of kept) write(requestId, row);
    },
  };
}

function writeRow(row: Row, entry: Row): void {
  row.number = entry.number;
  row.at = entry.at;
  row.service = entry.service;
  row.operation = entry.operation;
  row.accountId = entry.accountId;
  row.callerArn = entry.callerArn;
  row.isEarly = entry.isEarly;
  row.decisions = entry.decisions;
  row.refusedIdentity = entry.refusedIdentity;
  row.error = entry.error;
}
