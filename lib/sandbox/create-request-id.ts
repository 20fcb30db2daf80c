import { randomUUID } from "node:crypto";

/** A new id of a request. Node's is a tree of twenty small texts, all of which the log would keep; this one is whole. */
export function createRequestId(): string {
  return Buffer.from(randomUUID(), "latin1").toString("latin1");
}
