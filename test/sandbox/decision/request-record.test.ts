import assert from "node:assert/strict";
import type { RequestEntry } from "../../../lib/sandbox/decision/request-log.js";
import { createRequestRecord } from "../../../lib/sandbox/decision/request-record.js";

const ID = "0f9b1c2e-1111-4222-8333-444455556666";

function createEntry(number: number, more: Partial<RequestEntry> = {}): RequestEntry {
  return {
    number,
    requestId: ID.replace("0f9b1c2e", String(number).padStart(8, "0")),
    at: 1_700_000_000_000 + number,
    service: "iam",
    operation: "GetUser",
    accountId: "111111111111",
    callerArn: "arn:aws:iam::111111111111:user/admin",
    isEarly: false,
    decisions: [],
    refusedIdentity: undefined,
    error: undefined,
    ...more,
  };
}

describe("createRequestRecord()", () => {
  it("gives back every member of what was added", () => {
    const record = createRequestRecord(3);
    const entries = [1, 2, 3].map((number) => createEntry(number));
    for (const entry of entries) record.add(entry);
    assert.deepEqual(record.list(), entries);
  });

  it("writes over the oldest, all of it", () => {
    const record = createRequestRecord(2);
    record.add(createEntry(1, { isEarly: true, callerArn: "arn:aws:iam::111111111111:root" }));
    record.add(createEntry(2));
    const next = createEntry(3, {
      service: "sts",
      operation: undefined,
      accountId: undefined,
      requestId: "short",
    });
    record.add(next);
    assert.deepEqual(record.list(), [next, createEntry(2)]);
  });

  it("does not change what it has given", () => {
    const record = createRequestRecord(1);
    record.add(createEntry(1));
    const given = record.list();
    record.add(createEntry(2));
    assert.deepEqual(given, [createEntry(1)]);
  });

  it("does not keep what it was given", () => {
    const record = createRequestRecord(1);
    const entry = createEntry(1);
    record.add(entry);
    entry.accountId = "222222222222";
    assert.deepEqual(record.list(), [createEntry(1)]);
  });

  it("forgets an account, keeps the rest, and goes on after it", () => {
    const record = createRequestRecord(3);
    for (const number of [1, 2, 3, 4]) {
      record.add(createEntry(number, number === 3 ? { accountId: "222222222222" } : {}));
    }
    record.forget("222222222222");
    for (const number of [5, 6]) record.add(createEntry(number));
    const numbers = record.list().map(({ number }) => number);
    assert.deepEqual(numbers.sort(), [4, 5, 6]);
  });
});
