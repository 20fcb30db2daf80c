import { deepEqual } from "node:assert/strict";
import type { Execution, Kernel } from "../../../lib/kernel/kernel.js";
import { showRealPaths } from "../../../lib/run/folder/show-real-paths.js";

describe("showRealPaths()", () => {
  const text = "/copies/home/me/a.txt file:///copies/home/me /copies /copies-of/x";
  const shown = "/home/me/a.txt file:///home/me /copies /copies-of/x";
  const execution = (printed: string): Execution => ({
    status: "error",
    outputs: [
      { output_type: "stream", name: "stdout", text: printed },
      { output_type: "error", ename: "Error", evalue: printed, traceback: [printed] },
    ],
    error: { name: "Error", message: printed },
    duration: 1,
    executionCount: 1,
  });
  const kernel: Kernel = {
    name: "seigo",
    languageInfo: {},
    execute: async () => execution(text),
    finish: async () => [{ execution: 0, outputs: execution(text).outputs }],
    stop: async () => {},
  };

  it("calls a copy as the file, in outputs, errors and what comes late", async () => {
    const real = showRealPaths(kernel, "/copies");
    deepEqual(await real.execute("", { timeout: 1 }), execution(shown));
    deepEqual(await real.finish(), [{ execution: 0, outputs: execution(shown).outputs }]);
  });
});
