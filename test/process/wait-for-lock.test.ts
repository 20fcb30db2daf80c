import { equal, ok, rejects } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeLock } from "../../lib/process/take-lock.js";
import { waitForLock } from "../../lib/process/wait-for-lock.js";
import { type LockProcess, startLockProcess } from "./lock-processes.js";

/** How the one that has the lock gives it up. */
const ENDS: Readonly<Record<string, (holder: LockProcess, path: string) => Promise<unknown>>> = {
  "gives it back": (holder, path) => holder.tell("release", path),
  "is killed": (holder) => holder.kill(),
};

/** What ends waiting, and the name of the error. */
const LIMITS: Readonly<Record<string, { readonly signal: () => AbortSignal; readonly name: string }>> = {
  "before it began": { signal: () => AbortSignal.abort(), name: "AbortError" },
  "after a time": { signal: () => AbortSignal.timeout(50), name: "TimeoutError" },
};

describe("waitForLock()", function () {
  this.timeout(60_000);
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    path = join(folder, "lock");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [end, giveUp] of Object.entries(ENDS)) {
    it(`lets those that wait in, one after the other, when the holder ${end}`, async () => {
      const processes = await Promise.all([startLockProcess(), startLockProcess(), startLockProcess()]);
      const [holder, ...others] = processes;
      try {
        ok((await holder.tell("take", path)).at);
        const order: LockProcess[] = [];
        const waiting = others.map(async (one) => {
          const answer = await one.tell("wait", path);
          order.push(one);
          return answer;
        });
        equal(await takeLock(path), undefined);
        equal(order.length, 0);
        await giveUp(holder, path);
        await Promise.race(waiting);
        equal(await takeLock(path), undefined);
        equal(order.length, 1);
        await order[0]?.kill();
        // The first has ended while the second waited.
        const left = others.findIndex((one) => one !== order[0]);
        ok((await waiting[left])?.at);
        equal(await takeLock(path), undefined);
      } finally {
        for (const one of processes) await one.kill();
      }
    });
  }

  for (const [when, { signal, name }] of Object.entries(LIMITS)) {
    it(`ends with the signal's reason ${when}`, async () => {
      const lock = await takeLock(path);
      await rejects(waitForLock(path, signal()), { name });
      lock?.release();
      (await waitForLock(path, new AbortController().signal)).release();
    });
  }
});
