import { deepEqual, equal } from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startKernel } from "../../../lib/kernel/client/start-kernel.js";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import { readKernelspec } from "../../../lib/kernel/kernelspec/read-kernelspec.js";
import { writeKernel } from "../../../lib/lab/jupyter/write-kernel.js";
import { KERNEL_ENTRY } from "../../../lib/lab/kernel/kernel-entry.js";

describe("writeKernel()", function () {
  this.timeout(120_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "write-kernel-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = async (kernel: "seigo" | "tslab", name: string) =>
    readKernelspec(join(await writeKernel(folder, kernel), "kernels", name));

  const rows = [
    ["tslab", "typescript", []],
    ["jslab", "javascript", ["--js"]],
  ] as const;
  for (const [name, language, more] of rows) {
    it(`writes ours as ${name}, for ${language}, which reaches no real account`, async () => {
      const spec = await read("seigo", name);
      equal(spec.language, language);
      deepEqual(spec.argv, [process.execPath, KERNEL_ENTRY, "{connection_file}", ...more]);
      deepEqual(readdirSync(join(folder, "jupyter-path/kernels")).sort(), ["jslab", "tslab"]);
    });

    it(`writes the stock ${name}, for ${language}, which does not outlive its server`, async () => {
      const spec = await read("tslab", name);
      const [node, ...args] = (await findKernelspec(name)).argv;
      equal(spec.language, language);
      const [own, option, preloaded = "", ...rest] = spec.argv;
      deepEqual([own, option, ...rest], [node, "--import", ...args]);
      equal(preloaded.split("/").at(-1), "follow-parent.js");
    });
  }

  it("writes a jslab that runs what is JavaScript only", async () => {
    const kernel = await startKernel(await read("seigo", "jslab"), {
      cwd: folder,
      env: { ...process.env, XDG_CACHE_HOME: folder },
    });
    try {
      const cell = "class Cell { constructor() { this.name = 1; } }\nnew Cell().name";
      const { error } = await kernel.execute(cell, { timeout: 100_000 });
      equal(error, undefined);
    } finally {
      await kernel.stop();
    }
  });
});
