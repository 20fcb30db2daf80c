import assert from "node:assert/strict";
import {
  createRequestLog,
  type RequestEntry,
  type RequestLog,
} from "../../../lib/sandbox/decision/request-log.js";

const NOW = new Date(0);

function createEntry(number: number, more: Partial<RequestEntry> = {}): RequestEntry {
  return {
    number,
    requestId: `0f9b1c2e-1111-4222-8333-${String(number).padStart(12, "0")}`,
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

describe("createRequestLog()", () => {
  it("gives back every member of what was added", () => {
    const log = createRequestLog(3);
    const entries = [1, 2, 3].map((number) => createEntry(number));
    for (const entry of entries) log.add(entry);
    assert.deepEqual(log.list(), entries.reverse());
  });

  it("puts the next in the place of the oldest, all of it", () => {
    const log = createRequestLog(2);
    log.add(createEntry(1, { isEarly: true, callerArn: "arn:aws:iam::111111111111:root" }));
    log.add(createEntry(2));
    const next = createEntry(3, {
      service: "sts",
      operation: undefined,
      accountId: undefined,
      requestId: "short",
    });
    log.add(next);
    assert.deepEqual(log.list(), [next, createEntry(2)]);
  });

  it("does not change what it has given", () => {
    const log = createRequestLog(1);
    log.add(createEntry(1));
    const given = log.list();
    log.add(createEntry(2));
    assert.deepEqual(given, [createEntry(1)]);
  });

  it("forgets an account, keeps the rest, and goes on after it", () => {
    const log = createRequestLog(3);
    for (const number of [1, 2, 3, 4]) {
      log.add(createEntry(number, number === 3 ? { accountId: "222222222222" } : {}));
    }
    const listNumbers = () => log.list().map(({ number }) => number);
    log.forget("222222222222");
    assert.deepEqual(listNumbers(), [4, 2]);
    for (const number of [5, 6]) log.add(createEntry(number));
    assert.deepEqual(listNumbers(), [6, 5, 4]);
  });

  it("keeps the latest of each kind, and a refusal among any number of others", () => {
    const log = createRequestLog(10);
    for (let number = 1; number <= 100; number++) {
      const entry = log.open(`id-${number}`, "iam", NOW);
      if (number === 5) entry.error = { code: "AccessDenied", message: "" };
      log.add(entry);
    }
    const kept = log.list();
    assert.equal(kept.length, 11);
    assert.deepEqual([kept[0]?.requestId, kept.at(-1)?.requestId], ["id-100", "id-5"]);
  });

  it("puts the latest refusals on a savedRefusals, and goes on from there", () => {
    const kept = new Map<number, RequestEntry>();
    const record = (number: number, entry: RequestEntry | undefined) => {
      if (entry === undefined) kept.delete(number);
      else kept.set(number, entry);
    };
    const add = (log: RequestLog, isRefused: boolean, accountId: string) => {
      const entry = log.open("id", "iam", NOW);
      entry.accountId = accountId;
      if (isRefused) entry.error = { code: "AccessDenied", message: "" };
      log.add(entry);
    };
    const log = createRequestLog(1000, { saved: [], record });
    for (let number = 1; number <= 500; number++) add(log, number % 2 === 0, number < 495 ? "a" : "b");
    assert.deepEqual([kept.size, Math.min(...kept.keys())], [200, 102]);
    const next = createRequestLog(1000, { saved: [...kept.values()], record });
    assert.equal(next.list().length, 200);
    add(next, true, "a");
    assert.deepEqual([kept.size, Math.min(...kept.keys()), Math.max(...kept.keys())], [200, 104, 501]);
    next.forget("a");
    assert.deepEqual([...kept.keys()], [496, 498, 500]);
  });

  it("forgets an account", () => {
    const log = createRequestLog();
    for (const accountId of ["111111111111", "222222222222"]) {
      const entry = log.open(accountId, "sts", NOW);
      entry.accountId = accountId;
      log.add(entry);
    }
    log.forget("111111111111");
    assert.deepEqual(
      log.list().map(({ requestId }) => requestId),
      ["222222222222"],
    );
  });

  it("still loses the oldest first after it has forgotten an account", () => {
    const log = createRequestLog(4);
    const add = (requestId: string, accountId: string) => {
      const entry = log.open(requestId, "iam", NOW);
      entry.accountId = accountId;
      log.add(entry);
    };
    for (const id of ["a", "b", "c", "d", "e", "f"]) add(id, id === "d" ? "gone" : "here");
    log.forget("gone");
    for (const id of ["g", "h"]) add(id, "here");
    assert.deepEqual(
      log.list().map(({ requestId }) => requestId),
      ["h", "g", "f", "e"],
    );
  });
});
