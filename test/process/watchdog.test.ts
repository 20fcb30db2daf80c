import { deepEqual, equal, ok } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { killGroup } from "../../lib/process/kill-group.js";
import { startWatchdog } from "../../lib/process/watchdog.js";

const RUNNER = new URL("./watched-runner.js", import.meta.url).pathname;

/** What the runner has made, as it prints it. */
interface Made {
  readonly groups: readonly number[];
  readonly folders: readonly string[];
  /** Kept by the runner's own wish: it was told to forget them. */
  readonly forgotten: { readonly group: number; readonly folder: string };
}

async function startRunner(): Promise<{ readonly runner: ChildProcess; readonly made: Made }> {
  const runner = spawn(process.execPath, [RUNNER], { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const [line] = (await once(createInterface({ input: runner.stdout }), "line")) as [string];
  return { runner, made: JSON.parse(line) as Made };
}

async function waitUntil(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    ok(tries < 1500, `not within 30 s: ${what}`);
    await sleep(20);
  }
}

function startSleeper(): number {
  const { pid } = spawn("sh", ["-c", "sleep 1000 & wait"], { detached: true, stdio: "ignore" });
  ok(pid);
  return pid;
}

describe("startWatchdog()", function () {
  this.timeout(60_000);

  for (const signal of ["SIGKILL", "SIGTERM", "SIGHUP", "SIGINT"] as const) {
    it(`leaves no process and no folder when the runner gets ${signal}`, async () => {
      const { runner, made } = await startRunner();
      try {
        ok(made.groups.length === 2 && made.groups.every(isGroupAlive));
        ok(made.folders.length === 2 && made.folders.every((path) => existsSync(path)));
        runner.kill(signal);
        await once(runner, "exit");
        await waitUntil("groups end", () => !made.groups.some(isGroupAlive));
        await waitUntil("folders go", () => !made.folders.some((path) => existsSync(path)));
        ok(isGroupAlive(made.forgotten.group), "a forgotten group was killed");
        ok(existsSync(made.forgotten.folder), "a forgotten folder was removed");
      } finally {
        killGroup(made.forgotten.group, "SIGKILL");
        rmSync(made.forgotten.folder, { recursive: true });
      }
    });
  }

  it("ends what is still watched when it is stopped, and its sh too", async () => {
    const watchdog = startWatchdog();
    const pid = startSleeper();
    const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    watchdog.watchGroup(pid);
    watchdog.watchFolder(folder);
    await watchdog.stop();
    await watchdog.stop();
    await waitUntil("the group ends", () => !isGroupAlive(pid));
    equal(existsSync(folder), false);
    deepEqual(findShells(), []);
  });

  it("is one sh for the whole process", async () => {
    const [one, two] = [startWatchdog(), startWatchdog()];
    await waitUntil("sh starts", () => findShells().length > 0);
    equal(findShells().length, 1);
    await one.stop();
    equal(findShells().length, 1);
    await two.stop();
    equal(findShells().length, 0);
  });

  it("keeps its pipe from other children", async () => {
    const before = await listDescriptors();
    const watchdog = startWatchdog();
    try {
      deepEqual(await listDescriptors(), before);
    } finally {
      await watchdog.stop();
    }
  });
});

/** What a child holds open that is started now. */
async function listDescriptors(): Promise<string[]> {
  const child = spawn("sleep", ["1000"], { stdio: "ignore" });
  try {
    // Until then the loader opens and closes files of its own.
    await waitUntil("sleep sleeps", () => readStat(String(child.pid))[0] === "S");
    const folder = `/proc/${child.pid}/fd`;
    return readdirSync(folder).map((fd) => readlinkSync(join(folder, fd)));
  } finally {
    child.kill("SIGKILL");
  }
}

/** A zombie that nobody has waited for yet does not count. */
function isGroupAlive(group: number): boolean {
  return readdirSync("/proc").some((name) => {
    if (!/^\d+$/.test(name)) return false;
    const [state, , pgrp] = readStat(name);
    return pgrp === String(group) && state !== "Z";
  });
}

/** State, parent, group and so on of a process; empty when it has just ended. */
function readStat(pid: string): string[] {
  try {
    return (readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1] ?? "").split(" ");
  } catch {
    return [];
  }
}

/** Our own children that are the watchdog's sh. */
function findShells(): string[] {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name) || readStat(name)[1] !== String(process.pid)) return false;
    return readFileSync(`/proc/${name}/cmdline`, "utf8").includes("forget");
  });
}
