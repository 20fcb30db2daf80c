import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runLockRounds } from "./lock-rounds.js";

describe("takeLock(), many times", () => {
  it("lets one of four in after each kill -9 of the one before, 1,000 times", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo-proof-"));
    try {
      deepEqual(await runLockRounds(join(folder, "lock"), 1000, 4), { none: 0, several: 0, overlaps: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
