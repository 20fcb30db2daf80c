import { deepEqual, equal } from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findKernelspec } from "../../../lib/kernel/kernelspec/find-kernelspec.js";
import { readKernelspec } from "../../../lib/kernel/kernelspec/read-kernelspec.js";
import { writeSettings } from "../../../lib/lab/jupyter/write-settings.js";

describe("writeSettings()", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "write-settings-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("puts our kernel there under tslab's two names, and lets Jupyter offer these only", async () => {
    await writeSettings({ folder, python: "" });
    const settings = join(folder, "etc/jupyter/jupyter_server_config.json");
    const { KernelSpecManager: kernels } = JSON.parse(readFileSync(settings, "utf8")) as {
      readonly KernelSpecManager: { readonly allowed_kernelspecs: readonly string[] };
    };
    deepEqual(kernels.allowed_kernelspecs, ["tslab", "jslab"]);
    for (const [name, ours] of [
      ["tslab", "seigo"],
      ["jslab", "seigo-js"],
    ] as const) {
      const { argv, language } = await readKernelspec(join(folder, "share/jupyter/kernels", name));
      const expected = await findKernelspec(ours);
      deepEqual([argv, language], [expected.argv, expected.language]);
    }
  });

  it("does not touch what is there already", async () => {
    const file = join(folder, "share/jupyter/kernels/jslab/kernel.json");
    const before = statSync(file).mtimeMs;
    await writeSettings({ folder, python: "" });
    equal(statSync(file).mtimeMs, before);
  });
});
