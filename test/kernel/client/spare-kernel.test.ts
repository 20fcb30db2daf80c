import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import {
  startSpareKernel,
  stopSpareKernel,
  takeSpareKernel,
} from "../../../lib/kernel/client/spare-kernel.js";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import type { Kernel } from "../../../lib/kernel/kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import { isRunning } from "../../../lib/process/is-running.js";

const MODULE = new URL("../../../lib/kernel/client/spare-kernel.js", import.meta.url).href;

describe("a spare kernel", function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "seigo-spare-"));
  const known = { PATH: process.env["PATH"], SEIGO_LANG: "en" };
  after(() => rmSync(folder, { recursive: true }));
  afterEach(() => stopSpareKernel());

  const run = async (kernel: Kernel, source: string): Promise<string> => {
    const { outputs, error } = await kernel.execute(source, { timeout: 30_000 });
    return error?.message ?? outputs.map((output) => ("text" in output ? output.text : "")).join("");
  };
  const waitForEnd = async (pid: number): Promise<void> => {
    while (isRunning(pid)) await sleep(10);
  };

  // Without a cache the converter is started with the spare process, with one when a cell needs it.
  for (const cache of ["none", "."]) {
    it(`becomes the next kernel, where and with what that is to run (cache: ${cache})`, async () => {
      writeFileSync(join(folder, "near.ts"), "export const near: string = 'by';\n");
      const cached = { SEIGO_CACHE: join(folder, cache) };
      const pid = startSpareKernel({ ...known, ...cached, SEIGO_LANG: "ja", OLD: "1" });
      equal(startSpareKernel({}), pid, "there is one at most");
      const env = { ...known, ...cached, NEW: "2" };
      const kernel = await startKernel(await findKernelspec("seigo"), { cwd: folder, env });
      try {
        const source =
          'import { near } from "./near";\nconst { ppid, env } = process;\nconsole.log(JSON.stringify([ppid, process.cwd(), env.OLD, env.NEW, near]));';
        deepEqual(JSON.parse(await run(kernel, source)), [pid, folder, null, "2", "by"]);
        match(await run(kernel, 'const wrong: number = "1";'), /Type 'string' is not assignable/);
      } finally {
        await kernel.stop();
      }
      equal(isRunning(pid ?? 0), false);
    });
  }

  it("becomes one kernel only", async () => {
    const pid = startSpareKernel(known);
    const options = { cwd: folder, env: known };
    const kernels = await Promise.all([
      startKernel(await findKernelspec("seigo"), options),
      startKernel(await findKernelspec("seigo"), options),
    ]);
    try {
      const pids = await Promise.all(kernels.map((kernel) => run(kernel, "console.log(process.ppid)")));
      equal(pids.filter((text) => Number(text) === pid).length, 1);
      notEqual(pids[0], pids[1]);
    } finally {
      await Promise.all(kernels.map((kernel) => kernel.stop()));
    }
  });

  it("ends when it is not wanted", async () => {
    const pid = startSpareKernel(known) ?? 0;
    ok(isRunning(pid));
    stopSpareKernel();
    await waitForEnd(pid);
    equal(takeSpareKernel({ connectionFile: "", cwd: folder, env: {} }), undefined);
  });

  it("is not missed when it has died", async () => {
    const pid = startSpareKernel(known) ?? 0;
    process.kill(pid, "SIGKILL");
    await waitForEnd(pid);
    const kernel = await startKernel(await findKernelspec("seigo"), { cwd: folder, env: known });
    await kernel.stop();
  });

  for (const [title, end] of [
    ["is killed", 'process.kill(process.pid, "SIGKILL")'],
    ["has nothing more to do", ""],
  ] as const) {
    it(`ends when the process that started it ${title}`, async () => {
      const script = `import { startSpareKernel } from "${MODULE}";\nconsole.log(startSpareKernel(process.env));\n${end}`;
      const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [text] = (await once(parent.stdout, "data")) as [Buffer];
      await waitForEnd(Number(String(text)));
    });
  }
});
