import { deepEqual } from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installKernelspec } from "../../lib/kernel/kernelspec/install-kernelspec.js";
import { startVenv, type Venv } from "./venv.js";

/** Runs the suite with samples of TypeScript and prints what was not passed. */
const PROGRAM = `
import json, unittest
import jupyter_kernel_test

class Seigo(jupyter_kernel_test.KernelTests):
    kernel_name = "seigo-test"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = "console.log('hello, world')"
    code_stderr = "console.error('test')"
    completion_samples = [
        {"text": "Math.hyp", "matches": ["hypot"]},
        {"text": "'日本'; consol", "matches": ["console"]},
    ]
    complete_code_samples = ["1", "console.log('hello, world')", "function f(x: number) { return x }"]
    incomplete_code_samples = ["function f(x: number) {", "const a = ["]
    code_generate_error = "throw new Error('x')"
    code_execute_result = [
        {"code": "1+2+3", "result": "6"},
        {"code": "[1, 4]", "result": "[ 1, 4 ]"},
        {"code": "'日本'", "result": "日本"},
    ]
    code_display_data = [
        {"code": "import { display } from 'tslab'; display.html('<b>test</b>')", "mime": "text/html"},
        {"code": "display.png(Buffer.from('x'))", "mime": "image/png"},
    ]
    code_inspect_sample = "parseInt"
    code_clear_output = "console.clear()"

result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Seigo).run(result)
print(json.dumps({
    "run": result.testsRun,
    "failed": [[test.id(), text] for test, text in result.failures + result.errors],
    "skipped": [[test.id().split(".")[-1], reason] for test, reason in result.skipped],
}))
`;

interface Result {
  readonly run: number;
  readonly failed: readonly unknown[];
  readonly skipped: readonly (readonly [test: string, reason: string])[];
}

describe("PyPI's jupyter_kernel_test", function () {
  this.timeout(600_000);
  const root = mkdtempSync(join(tmpdir(), "seigo-suite-"));
  let venv: Venv;
  before(async () => {
    venv = await startVenv();
    await installKernelspec("seigo-test", { prefix: root }, {});
  });
  after(() => rmSync(root, { recursive: true }));

  it("finds nothing wrong, and skips only what the kernel does not have", async () => {
    const env = { ...process.env, JUPYTER_PATH: join(root, "share/jupyter"), XDG_CACHE_HOME: root };
    const stdout = await new Promise<string>((resolve, reject) => {
      execFile(venv.python, ["-c", PROGRAM], { env, timeout: 300_000 }, (error, text) =>
        error ? reject(error) : resolve(text),
      );
    });
    const { run, failed, skipped } = JSON.parse(stdout) as Result;
    deepEqual(failed, []);
    // History is empty by design, and there is no pager.
    deepEqual(
      skipped.map(([, reason]) => reason),
      [
        "History tail not supported",
        "History range not supported",
        "No code history pattern",
        "No code page something",
      ],
    );
    deepEqual(run, 12);
  });
});
