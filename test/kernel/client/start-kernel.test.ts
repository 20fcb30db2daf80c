import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Kernelspec } from "../../../lib/kernel/kernelspec/kernelspec.js";
import { SeigoError } from "../../../lib/message/error.js";
import { isRunning } from "../../../lib/process/is-running.js";

const FAKE = new URL("./fake-kernel.js", import.meta.url).pathname;
const RUNNER = new URL("./kernel-runner.js", import.meta.url).pathname;

function makeSpec(argv: readonly string[], env: Record<string, string> = {}): Kernelspec {
  return { name: "made", displayName: "Made", language: "x", argv, env, interruptMode: "signal" };
}

function script(code: string): Kernelspec {
  return makeSpec([process.execPath, "-e", code, "{connection_file}"]);
}

function listFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("seigo-kernel-"));
}

describe("startKernel()", function () {
  this.timeout(30_000);
  let folders: string[];
  beforeEach(() => {
    folders = listFolders();
  });
  afterEach(() => deepEqual(listFolders(), folders, "a folder is left"));

  it("keeps the connection file to its owner and removes it", async () => {
    const spec = makeSpec([process.execPath, FAKE, "{connection_file}"], { PLACE: `$\{HOME}/x` });
    const kernel = await startKernel(spec, { cwd: tmpdir(), env: { ...process.env, HOME: "/home/h" } });
    try {
      const folder = listFolders().find((name) => !folders.includes(name)) ?? "";
      const file = join(tmpdir(), folder, "connection.json");
      deepEqual([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777], [0o600, 0o700]);
      const pids = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && readCommand(pid).includes(file));
      equal(pids.length, 1);
      const environment = readFileSync(`/proc/${pids[0]}/environ`, "utf8").split("\0");
      ok(environment.includes("PLACE=/home/h/x"));
      ok(environment.includes(`JPY_PARENT_PID=${process.pid}`));
    } finally {
      await kernel.stop();
      await kernel.stop();
    }
  });

  const failures: [string, Kernelspec, RegExp][] = [
    ["a command that is not there", makeSpec(["/does/not/exist"]), /ENOENT/],
    ["a process that ends", script("console.error('no licence'); process.exit(9)"), /9.*no licence/],
    [
      "a process that is killed",
      script("process.kill(process.pid, 'SIGKILL'); setTimeout(() => {}, 1000)"),
      /SIGKILL/,
    ],
  ];
  for (const [title, spec, reason] of failures) {
    it(`refuses ${title}`, async () => {
      await rejects(startKernel(spec, { cwd: tmpdir() }), (error: unknown) => {
        match((error as Error).message, reason);
        return error instanceof SeigoError && error.next !== undefined;
      });
    });
  }

  it("gives up a process that stays silent, and kills it", async () => {
    const spec = script("console.log('pid', process.pid); setInterval(() => {}, 1000)");
    await rejects(startKernel(spec, { cwd: tmpdir(), startTimeout: 400 }), (error: unknown) => {
      const pid = Number(/pid (\d+)/.exec((error as SeigoError).next ?? "")?.[1]);
      ok(pid > 0);
      equal(isRunning(pid), false);
      return /0\.4/.test((error as Error).message);
    });
  });

  it("gives up when the caller does, with the caller's reason", async () => {
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await rejects(startKernel(script("setInterval(() => {}, 1000)"), { cwd: tmpdir(), signal }), reason);
  });

  it("starts again when a port was taken in between", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seigo-test-"));
    const code = `
      const { existsSync, writeFileSync } = require("node:fs");
      if (existsSync("tried")) import(${JSON.stringify(FAKE)});
      else { writeFileSync("tried", ""); console.error("Error: EADDRINUSE"); setInterval(() => {}, 1000); }`;
    // node -e gives the script its arguments from argv[1] on.
    const spec = makeSpec([
      process.execPath,
      "-e",
      `process.argv.splice(1, 0, ""); ${code}`,
      "{connection_file}",
    ]);
    const kernel = await startKernel(spec, { cwd: folder });
    await kernel.stop();
    rmSync(folder, { recursive: true });
  });

  for (const signal of ["SIGKILL", "SIGTERM", "SIGHUP"] as const) {
    it(`leaves nothing when the runner gets ${signal} in the middle of a cell`, async () => {
      const runner: ChildProcess = spawn(process.execPath, [RUNNER], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      ok(runner.stdout);
      const [line] = (await once(createInterface({ input: runner.stdout }), "line")) as [string];
      const pids = line.split(" ").map(Number);
      equal(pids.length, 2);
      ok(pids.every(isRunning));
      runner.kill(signal);
      await once(runner, "exit");
      for (let tries = 0; pids.some(isRunning) || listFolders().length > folders.length; tries += 1) {
        ok(tries < 1000, "a process or a folder is left");
        await sleep(20);
      }
    });
  }
});

function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
