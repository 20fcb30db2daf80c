import { deepEqual } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { findLockHolder, type LockHolder } from "../../lib/process/find-lock-holder.js";

const ROWS: readonly (readonly [string, string | undefined, LockHolder | undefined])[] = [
  ["no file", undefined, undefined],
  ["nothing", "", undefined],
  ["a process here", `${process.pid} ${hostname()}\n`, { pid: process.pid }],
  [
    "a process here, over the rest of a longer line",
    `${process.pid} ${hostname()}\nold\n`,
    { pid: process.pid },
  ],
  ["a process that is gone", `${2 ** 30} ${hostname()}\n`, undefined],
  ["a process elsewhere", "7 elsewhere\n", { pid: 7, host: "elsewhere" }],
  ["what an earlier build wrote", `${process.pid}`, undefined],
  ["no number", "0 elsewhere\n", undefined],
  ["other words", "this is mine\n", undefined],
];

describe("findLockHolder()", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [what, content, holder] of ROWS) {
    it(`reads ${what}`, async () => {
      const path = join(folder, "lock");
      if (content !== undefined) writeFileSync(path, content);
      deepEqual(await findLockHolder(path), holder);
    });
  }
});
