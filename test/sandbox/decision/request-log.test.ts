import assert from "node:assert/strict";
import { createRequestLog } from "../../../lib/sandbox/decision/request-log.js";

const NOW = new Date(0);

describe("createRequestLog()", () => {
  it("keeps the latest of each kind, and a refusal among any number of others", () => {
    const log = createRequestLog(10);
    for (let number = 1; number <= 100; number++) {
      const entry = log.open(`id-${number}`, "iam", NOW);
      if (number === 5) entry.error = { code: "AccessDenied", message: "" };
      log.add(entry);
    }
    const kept = log.list();
    assert.ok(kept.length >= 11 && kept.length <= 21, String(kept.length));
    assert.deepEqual([kept[0]?.requestId, kept.at(-1)?.requestId], ["id-100", "id-5"]);
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
});
